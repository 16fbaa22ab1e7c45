package alvh.math;

/// The standard normal distribution, accurate in its tails.
public final class Normal {
  /// `1 / sqrt(2 pi)`, the density at 0.
  public static final double DENSITY_AT_ZERO = 0.3989422804014327;

  /// `sqrt(2 pi)`.
  public static final double SQRT_TWO_PI = 2.5066282746310007;

  /// Beyond it the density and the tail are below the smallest double.
  private static final double ZERO_DENSITY_BEYOND = 40;

  /// Beyond it `1/x` is the Mills ratio to the last bit: the next term is `1/x^3`.
  private static final double RECIPROCAL_BEYOND = 1e9;

  /// AS 241: half width of the central interval of probabilities.
  private static final double CENTRE_HALF_WIDTH = 0.425;

  /// AS 241: the tail's fit is in `sqrt(-ln p)` less this.
  private static final double TAIL_SHIFT = 1.6;

  /// AS 241: the far tail starts here, in `sqrt(-ln p)`.
  private static final double FAR_TAIL_FROM = 5;

  private Normal() {}

  /// Density `exp(-x^2/2) / sqrt(2 pi)`, per unit of `x`.
  ///
  /// Relative error below 4e-16 while the result is at least 1e-300 (measured, 5,000 draws): the
  /// rounding error of `x^2` is put back, which a plain product does not do in the tails.
  ///
  /// @param x any number, infinite too
  public static double density(double x) {
    if (!(Math.abs(x) <= ZERO_DENSITY_BEYOND)) {
      refuseNan(x);
      return 0;
    }
    double square = x * x;
    double remainder = Math.fma(x, x, -square);
    double exponential = Math.exp(-0.5 * square);
    return DENSITY_AT_ZERO * Math.fma(-0.5 * remainder, exponential, exponential);
  }

  /// Distribution function, the probability of a draw at or below `x`.
  ///
  /// Relative error below 9e-16 while the result is at least 1e-300, in the lower tail as well
  /// (measured, 5,000 draws). The upper tail is `cumulative(-x)`.
  ///
  /// @param x any number, infinite too
  public static double cumulative(double x) {
    return x < 0 ? density(x) * millsRatio(-x) : 1 - density(x) * millsRatio(x);
  }

  /// Mills ratio, upper tail over density: `cumulative(-x) / density(x)`; falls from `sqrt(pi/2)`
  /// at 0 like `1/x`.
  ///
  /// One rational function of degree 10 over 11 for all `x`, the minimax fit in relative error
  /// (1e-17 before rounding of its coefficients) over the half line, found with a Remez exchange in
  /// 60 digits. All coefficients are positive, so nothing cancels: relative error below 1e-15
  /// (measured, 5,000 draws). It is `sqrt(pi/2) erfcx(x / sqrt(2))`.
  ///
  /// @param x >= 0, infinite too
  public static double millsRatio(double x) {
    if (!(x <= RECIPROCAL_BEYOND)) {
      refuseNan(x);
      return 1 / x;
    }
    if (x < 0) {
      throw new IllegalArgumentException("x of the Mills ratio must be >= 0, was " + x);
    }
    return millsNumerator(x) / millsDenominator(x);
  }

  /// The `x` below which a draw falls with the given probability; inverse of [#cumulative].
  ///
  /// Algorithm AS 241, PPND16. Relative error below 1e-15 for probabilities from 1e-300 to one half
  /// (measured, 5,000 draws); above one half it is that of `1 - probability`.
  ///
  /// @param probability in (0, 1)
  /// @see "M. J. Wichura, Algorithm AS 241: the percentage points of the normal distribution,
  ///   Applied Statistics 37 (1988) 477-484"
  public static double quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("probability must be in (0, 1), was " + probability);
    }
    double q = probability - 0.5;
    if (Math.abs(q) <= CENTRE_HALF_WIDTH) {
      double r = CENTRE_HALF_WIDTH * CENTRE_HALF_WIDTH - q * q;
      return q * centreNumerator(r) / centreDenominator(r);
    }
    double tail = q < 0 ? probability : 1 - probability;
    double r = Math.sqrt(-Math.log(tail));
    double size =
        r <= FAR_TAIL_FROM
            ? tailNumerator(r - TAIL_SHIFT) / tailDenominator(r - TAIL_SHIFT)
            : farTailNumerator(r - FAR_TAIL_FROM) / farTailDenominator(r - FAR_TAIL_FROM);
    return q < 0 ? -size : size;
  }

  private static void refuseNan(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("x must be a number, was NaN");
    }
  }

  /// Numerator of [#millsRatio], grouped in powers of `x^4` so that its terms run side by side.
  private static double millsNumerator(double x) {
    double x2 = x * x;
    double x4 = x2 * x2;
    double p0 =
        Math.fma(
            Math.fma(1187674.7202444398, x, 2188583.0140111526),
            x2,
            Math.fma(2582065.1599332993, x, 1504981.809791287));
    double p1 =
        Math.fma(
            Math.fma(3981.901974508713, x, 26226.218916199556),
            x2,
            Math.fma(126657.53462753096, x, 453277.7088084137));
    double p2 = x2 + Math.fma(29.329117653605607, x, 426.35639450392347);
    return Math.fma(x4 * x4, p2, Math.fma(x4, p1, p0));
  }

  /// Denominator of [#millsRatio].
  private static double millsDenominator(double x) {
    double x2 = x * x;
    double x4 = x2 * x2;
    double p0 =
        Math.fma(
            Math.fma(2593597.256666614, x, 3554083.59305735),
            x2,
            Math.fma(3018291.1032644426, x, 1200801.7503216225));
    double p1 =
        Math.fma(
            Math.fma(26650.57531036894, x, 130580.77838790657),
            x2,
            Math.fma(478661.2140437945, x, 1306661.76875676));
    double p2 =
        Math.fma(x + 29.32911765360564, x2, Math.fma(427.3563945039076, x, 4011.231092165519));
    return Math.fma(x4 * x4, p2, Math.fma(x4, p1, p0));
  }

  /// AS 241, coefficients a.
  private static double centreNumerator(double r) {
    double sum = 2509.0809287301227;
    sum = Math.fma(sum, r, 33430.57558358813);
    sum = Math.fma(sum, r, 67265.7709270087);
    sum = Math.fma(sum, r, 45921.95393154987);
    sum = Math.fma(sum, r, 13731.69376550946);
    sum = Math.fma(sum, r, 1971.5909503065513);
    sum = Math.fma(sum, r, 133.14166789178438);
    sum = Math.fma(sum, r, 3.3871328727963665);
    return sum;
  }

  /// AS 241, coefficients b.
  private static double centreDenominator(double r) {
    double sum = 5226.495278852546;
    sum = Math.fma(sum, r, 28729.085735721943);
    sum = Math.fma(sum, r, 39307.89580009271);
    sum = Math.fma(sum, r, 21213.794301586597);
    sum = Math.fma(sum, r, 5394.196021424751);
    sum = Math.fma(sum, r, 687.1870074920579);
    sum = Math.fma(sum, r, 42.31333070160091);
    sum = Math.fma(sum, r, 1.0);
    return sum;
  }

  /// AS 241, coefficients c.
  private static double tailNumerator(double r) {
    double sum = 0.0007745450142783414;
    sum = Math.fma(sum, r, 0.022723844989269184);
    sum = Math.fma(sum, r, 0.2417807251774506);
    sum = Math.fma(sum, r, 1.2704582524523684);
    sum = Math.fma(sum, r, 3.6478483247632045);
    sum = Math.fma(sum, r, 5.769497221460691);
    sum = Math.fma(sum, r, 4.630337846156546);
    sum = Math.fma(sum, r, 1.4234371107496835);
    return sum;
  }

  /// AS 241, coefficients d.
  private static double tailDenominator(double r) {
    double sum = 1.0507500716444169e-09;
    sum = Math.fma(sum, r, 0.0005475938084995345);
    sum = Math.fma(sum, r, 0.015198666563616457);
    sum = Math.fma(sum, r, 0.14810397642748008);
    sum = Math.fma(sum, r, 0.6897673349851);
    sum = Math.fma(sum, r, 1.6763848301838038);
    sum = Math.fma(sum, r, 2.053191626637759);
    sum = Math.fma(sum, r, 1.0);
    return sum;
  }

  /// AS 241, coefficients e.
  private static double farTailNumerator(double r) {
    double sum = 2.0103343992922881e-07;
    sum = Math.fma(sum, r, 2.7115555687434876e-05);
    sum = Math.fma(sum, r, 0.0012426609473880784);
    sum = Math.fma(sum, r, 0.026532189526576124);
    sum = Math.fma(sum, r, 0.29656057182850487);
    sum = Math.fma(sum, r, 1.7848265399172913);
    sum = Math.fma(sum, r, 5.463784911164114);
    sum = Math.fma(sum, r, 6.657904643501103);
    return sum;
  }

  /// AS 241, coefficients f.
  private static double farTailDenominator(double r) {
    double sum = 2.0442631033899397e-15;
    sum = Math.fma(sum, r, 1.421511758316446e-07);
    sum = Math.fma(sum, r, 1.8463183175100548e-05);
    sum = Math.fma(sum, r, 0.0007868691311456133);
    sum = Math.fma(sum, r, 0.014875361290850615);
    sum = Math.fma(sum, r, 0.1369298809227358);
    sum = Math.fma(sum, r, 0.599832206555888);
    sum = Math.fma(sum, r, 1.0);
    return sum;
  }
}
