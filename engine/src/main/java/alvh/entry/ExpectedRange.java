package alvh.entry;

import alvh.risk.Figure;
import java.util.ArrayList;
import java.util.List;

/// The range expected of the index in one day, percent of its level: `multiplier (a VIX9D + b HV20
/// + c VIX) / divisor`, vols in vol points.
///
/// The sources print several formulas under one name. All are of this form, so they stand beside
/// each other as factories.
///
/// @param multiplier > 0; the sources give .8 to 2.0
/// @param vix9dWeight `a`, >= 0
/// @param realisedWeight `b`, >= 0
/// @param vixWeight `c`, >= 0; one of the weights is > 0
/// @param divisor > 0; the square root of 252 turns a vol of a year into that of a trading day
public record ExpectedRange(
    double multiplier,
    double vix9dWeight,
    double realisedWeight,
    double vixWeight,
    double divisor) {
  /// Trading days of a year, the convention of the sources.
  private static final double TRADING_DAYS = 252;

  private static final double PRINTED_VIX9D_WEIGHT = 0.1;
  private static final double PRINTED_REALISED_WEIGHT = 0.5;
  private static final double PERCENT = 100;

  public ExpectedRange {
    boolean isMade = vix9dWeight >= 0 && realisedWeight >= 0 && vixWeight >= 0;
    if (!isMade || !(vix9dWeight + realisedWeight + vixWeight > 0)) {
      throw new IllegalArgumentException(
          "weights must be >= 0 and not all 0, were "
              + vix9dWeight
              + ", "
              + realisedWeight
              + ", "
              + vixWeight);
    }
    if (!(multiplier > 0) || Double.isInfinite(multiplier) || !(divisor > 0)) {
      throw new IllegalArgumentException(
          "multiplier and divisor must be > 0, were " + multiplier + " and " + divisor);
    }
  }

  /// As the glossary prints it: `(VIX9D 0.1 + HV20 0.5) multiplier`.
  ///
  /// No daily percent: it is not divided by the square root of 252 and its weights sum to .6. At
  /// VIX9D 17 and HV20 12 it says 7.7 %.
  public static ExpectedRange asPrinted(double multiplier) {
    return new ExpectedRange(multiplier, PRINTED_VIX9D_WEIGHT, PRINTED_REALISED_WEIGHT, 0, 1);
  }

  /// The printed weights, for one day: [#asPrinted] over the square root of 252.
  public static ExpectedRange printedForOneDay(double multiplier) {
    return new ExpectedRange(
        multiplier, PRINTED_VIX9D_WEIGHT, PRINTED_REALISED_WEIGHT, 0, Math.sqrt(TRADING_DAYS));
  }

  /// The sound reading: `multiplier (w VIX9D + (1 - w) HV20) / sqrt 252`.
  ///
  /// @param vix9dShare `w`, in [0, 1]; 1 is the glossary's middle mode
  public static ExpectedRange blend(double multiplier, double vix9dShare) {
    if (!(vix9dShare >= 0 && vix9dShare <= 1)) {
      throw new IllegalArgumentException("a share must lie in [0, 1], was " + vix9dShare);
    }
    return new ExpectedRange(multiplier, vix9dShare, 1 - vix9dShare, 0, Math.sqrt(TRADING_DAYS));
  }

  /// `multiplier VIX / sqrt 252`.
  public static ExpectedRange ofVix(double multiplier) {
    return new ExpectedRange(multiplier, 0, 0, 1, Math.sqrt(TRADING_DAYS));
  }

  /// The range, percent of the index; unknown when a reading with a weight is.
  public Figure percent(VolReadings vols) {
    List<Figure> parts = new ArrayList<>();
    add(parts, vix9dWeight, vols.vix9d());
    add(parts, realisedWeight, vols.realised20());
    add(parts, vixWeight, vols.vix());
    return Figure.sum(parts).times(multiplier / divisor);
  }

  /// The range, index points.
  ///
  /// @param level of the index or its forward, > 0
  public Figure points(VolReadings vols, double level) {
    if (!(level > 0)) {
      throw new IllegalArgumentException("level must be > 0, was " + level);
    }
    return percent(vols).times(level / PERCENT);
  }

  private static void add(List<Figure> parts, double weight, Figure vol) {
    if (weight > 0) {
      parts.add(vol.times(weight));
    }
  }
}
