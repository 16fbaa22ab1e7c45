package alvh.rebuild;

import alvh.rebuild.RebuildErrors.Condor;
import alvh.rebuild.RebuildErrors.LegError;
import alvh.rebuild.RebuildErrors.Variant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The numbers of config/rebuild.yaml as the real chains give them.
final class RebuildNumbers {
  private RebuildNumbers() {}

  static ShapeCoefficients shape() {
    return ShapeFit.fit(RealSlices.usable().stream().map(RealSlices::shape).toList());
  }

  static WidthCoefficients widths() {
    return WidthFit.fit(RealSlices.usable().stream().flatMap(RebuildErrors::widths).toList());
  }

  static ErrorBands bands() {
    List<Condor> condors = new RebuildErrors().condors();
    Map<Moneyness, Map<Tenor, ErrorBand>> vols = new EnumMap<>(Moneyness.class);
    for (Moneyness leg : Moneyness.values()) {
      Map<Tenor, ErrorBand> row = new EnumMap<>(Tenor.class);
      for (Tenor tenor : Tenor.values()) {
        row.put(
            tenor, band(RebuildErrorsPage.legs(condors, leg, tenor, Variant.LEVEL, LegError::vol)));
      }
      vols.put(leg, row);
    }
    double highestVix = condors.stream().mapToDouble(Condor::vix).max().orElseThrow();
    double[] credits = RebuildErrorsPage.eachDayOnce(condors, Variant.ALL);
    double bias = condors.stream().mapToDouble(c -> c.error(Variant.ALL)).average().orElseThrow();
    return new ErrorBands(vols, band(credits), bias, highestVix);
  }

  private static ErrorBand band(double[] errors) {
    return new ErrorBand(Sizes.quantile(errors, .5), Sizes.quantile(errors, .9));
  }

  /// Prints them in the form of the file.
  static void print() {
    System.out.println("shape:");
    System.out.println("  base: " + list(shape().base()));
    System.out.println("  per-vol-of-vol: " + list(shape().perVolOfVol()));
    WidthCoefficients w = widths();
    System.out.printf(
        Locale.ROOT,
        "widths: { constant: %.3f, per-price: %.3f, per-price-squared: %.4f, per-vix: %.3f,"
            + " in-the-money: %.3f }%nbands:%n",
        w.constant(),
        w.perPrice(),
        w.perPriceSquared(),
        w.perVix(),
        w.inTheMoney());
    ErrorBands bands = bands();
    System.out.println("  condor-credit: " + text(bands.condorCredit(), 3));
    System.out.printf(Locale.ROOT, "  highest-vix: %.2f%n", bands.highestVix());
    System.out.println("  vol-points:");
    bands
        .vols()
        .forEach((leg, row) -> {
          System.out.println("    " + name(leg) + ":");
          row.forEach(
              (tenor, band) -> System.out.println("      " + name(tenor) + ": " + text(band, 2)));
        });
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String text(ErrorBand band, int digits) {
    String form = "{ median: %." + digits + "f, p90: %." + digits + "f }";
    return String.format(Locale.ROOT, form, band.median(), band.p90());
  }

  private static String list(List<Double> values) {
    return values.stream().map(v -> String.format(Locale.ROOT, "%.4f", v)).toList().toString();
  }
}
