package alvh.workspace;

import alvh.instrument.EtpTable;
import alvh.time.Effective;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Reads `etps.yaml`.
final class EtpFile {
  private EtpFile() {}

  static EtpTable read(YamlMapping file) {
    file.only("etps");
    Map<String, NavigableMap<LocalDate, Double>> rows = new TreeMap<>();
    for (YamlMapping row : file.sequence("etps").mappings()) {
      row.only("ticker", "from", "leverage", "source");
      row.text("source");
      double leverage = row.number("leverage");
      if (leverage == 0) {
        throw row.get("leverage").place().fault("must not be 0", "write 1.5 or -0.5");
      }
      rows.computeIfAbsent(row.text("ticker"), t -> new TreeMap<>())
          .put(row.date("from"), leverage);
    }
    Map<String, Effective<Double>> dated = new TreeMap<>();
    rows.forEach((ticker, values) -> dated.put(ticker, new Effective<>(values)));
    return new EtpTable(dated);
  }
}
