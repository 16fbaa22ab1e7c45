package alvh.workspace;

import alvh.instrument.FutureRoot;
import alvh.instrument.PriceScale;
import alvh.market.SettleClock;
import java.time.LocalTime;

/// Reads `futures.yaml`.
final class FuturesFile {
  private FuturesFile() {}

  static YamlMapping checked(YamlMapping file) {
    return file.only("settle-clocks", "price-scales");
  }

  static SettleClock vxSettleClock(YamlMapping file) {
    return new SettleClock(
        DatedRows.ofRoot(file.sequence("settle-clocks"), FutureRoot.VX, FuturesFile::time).from());
  }

  static PriceScale vxPriceScale(YamlMapping file) {
    return new PriceScale(
        DatedRows.ofRoot(file.sequence("price-scales"), FutureRoot.VX, FuturesFile::divisor));
  }

  private static LocalTime time(YamlMapping row) {
    return CalendarTable.time(row.only("root", "from", "time", "source").get("time"));
  }

  private static Double divisor(YamlMapping row) {
    double divisor = row.only("root", "from", "divide-by", "source").number("divide-by");
    if (!(divisor > 0)) {
      throw row.get("divide-by").fault("must be > 0, was " + divisor, "write 1 or 10");
    }
    return divisor;
  }
}
