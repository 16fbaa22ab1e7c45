package alvh.workspace;

import alvh.execution.Fees;
import alvh.execution.PremiumFees;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionRoot;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Reads `costs.yaml`.
final class CostFile {
  private CostFile() {}

  static Fees read(YamlMapping file) {
    file.only("broker-options", "exchange-options", "futures", "etp-shares");
    return new Fees(
        DatedRows.single(
            file.sequence("broker-options"),
            row -> premiumFees(row.only("from", "usd-by-premium", "source"))),
        DatedRows.byRoot(
            file.sequence("exchange-options"),
            List.of(OptionRoot.values()),
            row -> premiumFees(row.only("root", "from", "usd-by-premium", "source"))),
        DatedRows.byRoot(
            file.sequence("futures"), List.of(FutureRoot.values()), CostFile::futureFee),
        DatedRows.single(
            file.sequence("etp-shares"), row -> usd(row.only("from", "usd", "source").get("usd"))));
  }

  private static BigDecimal futureFee(YamlMapping row) {
    row.only("root", "from", "exchange", "broker", "regulatory", "source");
    return usd(row.get("exchange")).add(usd(row.get("broker"))).add(usd(row.get("regulatory")));
  }

  private static PremiumFees premiumFees(YamlMapping row) {
    YamlMapping tiers = row.mapping("usd-by-premium");
    NavigableMap<BigDecimal, BigDecimal> usd = new TreeMap<>();
    for (String premium : tiers.names()) {
      usd.put(premium(tiers, premium), usd(tiers.get(premium)));
    }
    if (usd.isEmpty() || usd.firstKey().signum() != 0) {
      throw tiers.fault("does not start at premium 0", "add the fee from 0 upwards");
    }
    return new PremiumFees(usd);
  }

  private static BigDecimal premium(YamlMapping tiers, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      throw tiers
          .keyPlace(text)
          .fault("expected a premium in points, found '" + text + "'", "write it as 0.10");
    }
  }

  /// An exact amount: the text of the file, never a binary fraction.
  private static BigDecimal usd(YamlNode node) {
    double checked = node.asNumber();
    if (checked < 0) {
      throw node.fault("must be >= 0, was " + checked, "write the fee in USD");
    }
    return new BigDecimal(node.asText().replace("_", ""));
  }
}
