package alvh.performance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A time below a peak.
///
/// @param peak the day of the value that was left
/// @param trough the day of the lowest value
/// @param recovered the first day that reached the peak again; empty while it has not
/// @param depth fall from peak to trough as a share of the peak, > 0
/// @param days calendar days from the peak to its recovery or to the end of the curve
public record Drawdown(
    LocalDate peak, LocalDate trough, Optional<LocalDate> recovered, double depth, long days) {
  /// All drawdowns of `curve` in the order of time. Values at or below 0 have no share to fall by:
  /// the peaks of a curve that starts above 0 are above 0.
  static List<Drawdown> of(EquityCurve curve) {
    List<Drawdown> all = new ArrayList<>();
    int peak = 0;
    int trough = 0;
    for (int i = 1; i < curve.size(); i++) {
      if (curve.value(i) >= curve.value(peak)) {
        if (trough > peak) {
          all.add(between(curve, peak, trough, Optional.of(i)));
        }
        peak = i;
        trough = i;
      } else if (curve.value(i) < curve.value(trough)) {
        trough = i;
      }
    }
    if (trough > peak) {
      all.add(between(curve, peak, trough, Optional.empty()));
    }
    return all;
  }

  private static Drawdown between(
      EquityCurve curve, int peak, int trough, Optional<Integer> recovered) {
    LocalDate from = curve.days().get(peak);
    LocalDate to = recovered.map(i -> curve.days().get(i)).orElse(curve.last());
    return new Drawdown(
        from,
        curve.days().get(trough),
        recovered.map(i -> curve.days().get(i)),
        1 - curve.value(trough) / curve.value(peak),
        ChronoUnit.DAYS.between(from, to));
  }

  /// Fall of every point below the highest value so far, as a share of it: `[0, 1]` while something
  /// is left.
  public static List<Double> depths(EquityCurve curve) {
    List<Double> depths = new ArrayList<>();
    double peak = curve.value(0);
    for (int i = 0; i < curve.size(); i++) {
      peak = Math.max(peak, curve.value(i));
      depths.add(1 - curve.value(i) / peak);
    }
    return depths;
  }
}
