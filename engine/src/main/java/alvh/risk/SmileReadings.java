package alvh.risk;

import alvh.pricing.Black76;
import alvh.surface.SmileSlice;
import alvh.surface.SurfaceSlice;
import alvh.surface.VolSurface;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the smile nearest to thirty days says, in vol points.
///
/// Among the slices whose 25-delta put and call lie between quoted strikes, the one nearest to
/// thirty calendar days. Delta is the undiscounted forward delta; nothing is interpolated between
/// slices, as the days to expiry may stand beside these figures.
///
/// @param atmVol vol at the forward
/// @param skew25 vol of the 25-delta put minus that of the 25-delta call
/// @param expiry of which slice, in words
public record SmileReadings(Figure atmVol, Figure skew25, String expiry) {
  private static final double DAYS = 30;
  private static final double DELTA = 0.25;
  private static final double VOL_POINTS = 100;
  private static final int CALL = 1;
  private static final int PUT = -1;

  /// Halvings after which a strike is known to 1e-9 of the range of strikes.
  private static final int HALVINGS = 30;

  /// The readings of `surface`.
  static SmileReadings of(VolSurface surface) {
    return surface.slices().stream()
        .sorted(
            Comparator.comparingDouble(
                    (SurfaceSlice s) -> Math.abs(PackageValuation.days(s) - DAYS))
                .thenComparingDouble(SurfaceSlice::years))
        .map(SmileReadings::of)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(
            () -> unknown("no slice of " + surface.chain().source() + " has both 25-delta points"));
  }

  /// No readings.
  static SmileReadings unknown(String why) {
    return new SmileReadings(Figure.unknown(why), Figure.unknown(why), "");
  }

  private static Optional<SmileReadings> of(SurfaceSlice slice) {
    if (slice.fittedSmile().isEmpty()) {
      return Optional.empty();
    }
    SmileSlice smile = slice.fittedSmile().get();
    OptionalDouble put = strike(smile, smile.lowestStrike(), PUT);
    OptionalDouble call = strike(smile, smile.highestStrike(), CALL);
    return put.isEmpty() || call.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SmileReadings(
                Figure.of(VOL_POINTS * smile.atmVol()),
                Figure.of(
                    VOL_POINTS * (smile.vol(put.getAsDouble()) - smile.vol(call.getAsDouble()))),
                String.format(
                    Locale.ROOT,
                    "%s %s, %.1f days",
                    slice.quotes().root(),
                    slice.quotes().expiry().date(),
                    PackageValuation.days(slice))));
  }

  /// The strike of that delta between the forward and the farthest quoted strike of the wing.
  private static OptionalDouble strike(SmileSlice smile, double farthest, int callPutSign) {
    double near = smile.forward();
    double far = farthest;
    boolean isOnWing = callPutSign * (far - near) > 0;
    if (!isOnWing
        || absoluteDelta(smile, far, callPutSign) > DELTA
        || absoluteDelta(smile, near, callPutSign) < DELTA) {
      return OptionalDouble.empty();
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (near + far) / 2;
      if (absoluteDelta(smile, middle, callPutSign) > DELTA) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return OptionalDouble.of((near + far) / 2);
  }

  private static double absoluteDelta(SmileSlice smile, double strike, int callPutSign) {
    double stdDev = smile.vol(strike) * Math.sqrt(smile.years());
    return Math.abs(Black76.forwardDelta(smile.forward(), strike, stdDev, callPutSign));
  }
}
