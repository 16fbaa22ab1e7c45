package alvh.surface;

/// The smooth vol smile of one slice.
///
/// Strikes, forwards in the points of the underlying; vols annualised, 1.00 = 100 %; time ACT/365F
/// in minutes.
public interface SmileSlice {
  /// The forward.
  double forward();

  /// Years to expiry, > 0.
  double years();

  /// The lowest strike with a quote that was used; below it the smile is extrapolated.
  double lowestStrike();

  /// The highest strike with a quote that was used; above it the smile is extrapolated.
  double highestStrike();

  /// Vol at `strike`, > 0.
  ///
  /// @param strike > 0
  /// @throws IllegalArgumentException for any other strike
  double vol(double strike);

  /// `dVol/dK`, vol per point of strike at fixed forward.
  ///
  /// @param strike > 0
  double volSlope(double strike);

  /// Whether `strike` lies between quotes that were used.
  default boolean isQuoted(double strike) {
    return strike >= lowestStrike() && strike <= highestStrike();
  }

  /// Vol at the forward.
  default double atmVol() {
    return vol(forward());
  }

  /// Total variance `vol^2 T` at `strike`.
  default double totalVariance(double strike) {
    double vol = vol(strike);
    return vol * vol * years();
  }
}
