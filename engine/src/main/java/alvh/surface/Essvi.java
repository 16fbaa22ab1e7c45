package alvh.surface;

/// One slice of an eSSVI surface: three parameters.
///
/// `w(k) = theta/2 (1 + rho phi k + sqrt((phi k + rho)^2 + 1 - rho^2))` with `phi = psi / theta`.
/// Smooth, with linear wings of slope `psi (1 -+ rho) / 2`.
///
/// @param theta total variance at the forward, > 0
/// @param rho skew, (-1, 1)
/// @param psi `theta phi`, the size of the wings, > 0
/// @see "S. Hendriks, C. Martini, The extended SSVI volatility surface, Journal of Computational
///   Finance 22 (2019)"
record Essvi(double theta, double rho, double psi) {
  Essvi {
    if (!(theta > 0) || !(Math.abs(rho) < 1) || !(psi > 0)) {
      throw new IllegalArgumentException(
          "theta > 0, |rho| < 1, psi > 0 are needed, were " + theta + ", " + rho + ", " + psi);
    }
  }

  /// Total variance at `k = ln(K/F)`.
  double totalVariance(double k) {
    double x = psi / theta * k;
    return theta / 2 * (1 + rho * x + Math.sqrt((x + rho) * (x + rho) + 1 - rho * rho));
  }

  /// The slope outwards of the put wing, `-dw/dk` at minus infinity.
  double putSlope() {
    return psi * (1 - rho) / 2;
  }

  /// The slope outwards of the call wing.
  double callSlope() {
    return psi * (1 + rho) / 2;
  }
}
