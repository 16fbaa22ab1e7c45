package alvh.workspace;

import alvh.rebuild.ErrorBand;
import alvh.rebuild.ErrorBands;
import alvh.rebuild.Moneyness;
import alvh.rebuild.RebuildFit;
import alvh.rebuild.ShapeCoefficients;
import alvh.rebuild.Tenor;
import alvh.rebuild.WidthCoefficients;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads `rebuild.yaml`.
public final class RebuildYaml {
  private static final String NAME = "rebuild.yaml";

  private RebuildYaml() {}

  /// The fit shipped with the program.
  public static RebuildFit standard() {
    return of(ConfigTexts.shipped());
  }

  /// The fit in the tables whose texts are given.
  public static RebuildFit of(ConfigTexts texts) {
    YamlMapping file = texts.yaml(NAME).only("shape", "widths", "floor-widths", "bands");
    YamlMapping floor = file.mapping("floor-widths").only("until", "spx");
    return new RebuildFit(
        shape(file.mapping("shape")),
        widths(file.mapping("widths")),
        widths(floor.mapping("spx")),
        floor.date("until"),
        bands(file.mapping("bands")));
  }

  private static ShapeCoefficients shape(YamlMapping row) {
    row.only("base", "per-vol-of-vol");
    return new ShapeCoefficients(numbers(row, "base"), numbers(row, "per-vol-of-vol"));
  }

  private static List<Double> numbers(YamlMapping row, String key) {
    List<Double> numbers = row.elements(key).stream().map(YamlNode::asNumber).toList();
    if (numbers.size() != ShapeCoefficients.SIZE) {
      throw row.get(key)
          .fault(
              "has " + numbers.size() + " numbers", "write " + ShapeCoefficients.SIZE + " numbers");
    }
    return numbers;
  }

  private static WidthCoefficients widths(YamlMapping row) {
    row.only("constant", "per-price", "per-price-squared", "per-vix", "in-the-money");
    return new WidthCoefficients(
        row.number("constant"),
        row.number("per-price"),
        row.number("per-price-squared"),
        row.number("per-vix"),
        row.number("in-the-money"));
  }

  private static ErrorBands bands(YamlMapping file) {
    file.only("condor-credit", "credit-bias", "highest-vix", "vol-points");
    double highest = file.number("highest-vix");
    if (!(highest > 0)) {
      throw file.get("highest-vix").fault("must be > 0", "write it as it is in the error table");
    }
    YamlMapping points = file.mapping("vol-points");
    Map<Moneyness, Map<Tenor, ErrorBand>> vols = new EnumMap<>(Moneyness.class);
    for (Moneyness moneyness : Moneyness.values()) {
      YamlMapping row = points.mapping(key(moneyness));
      Map<Tenor, ErrorBand> tenors = new EnumMap<>(Tenor.class);
      for (Tenor tenor : Tenor.values()) {
        tenors.put(tenor, band(row.mapping(key(tenor))));
      }
      vols.put(moneyness, tenors);
    }
    return new ErrorBands(
        vols, band(file.mapping("condor-credit")), file.number("credit-bias"), highest);
  }

  private static ErrorBand band(YamlMapping row) {
    row.only("median", "p90");
    double median = row.number("median");
    double p90 = row.number("p90");
    if (!(median >= 0) || !(p90 >= median)) {
      throw row.fault("needs 0 <= median <= p90", "write both as they are in the error table");
    }
    return new ErrorBand(median, p90);
  }

  private static String key(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
