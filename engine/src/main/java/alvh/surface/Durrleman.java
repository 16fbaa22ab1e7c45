package alvh.surface;

/// The condition under which a smile holds no butterfly arbitrage.
///
/// `g(k) = (1 - k w'/(2w))^2 - (w'^2/4)(1/w + 1/4) + w''/2`; the risk-neutral density of `ln(S/F)`
/// is `g(k)` times a positive factor, so `g >= 0` everywhere means no butterfly arbitrage (given
/// that call prices vanish at infinity).
///
/// @see "J. Gatheral, A. Jacquier, Arbitrage-free SVI volatility surfaces, Quantitative Finance 14
///   (2014), equation 2.1 and lemma 2.2"
final class Durrleman {
  private Durrleman() {}

  /// `g` at `k`.
  ///
  /// @param w total variance, > 0
  /// @param slope `w'`
  /// @param curvature `w''`
  static double g(double k, double w, double slope, double curvature) {
    double lean = 1 - k * slope / (2 * w);
    return lean * lean - slope * slope / 4 * (1 / w + 0.25) + curvature / 2;
  }

  static double g(double k, SplinePoint point) {
    return g(k, point.value(), point.slope(), point.curvature());
  }

  /// `dg/dw`.
  static double byValue(double k, double w, double slope) {
    double lean = 1 - k * slope / (2 * w);
    return (lean * k * slope + slope * slope / 4) / (w * w);
  }

  /// `dg/dw'`.
  static double bySlope(double k, double w, double slope) {
    double lean = 1 - k * slope / (2 * w);
    return -lean * k / w - slope / 2 * (1 / w + 0.25);
  }

  /// `dg/dw''`.
  static double byCurvature() {
    return 0.5;
  }
}
