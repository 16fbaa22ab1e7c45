package alvh.mispricing;

import alvh.instrument.Right;

/// What a strip lacks beyond its last strikes.
///
/// Beyond the last strike `L` the price is taken to fall as a power of the strike, `Q(L) (K/L)^±n`,
/// with the power of the last stretch over which it fell to a third. An estimate, not a bound: it
/// serves to say how much the missing part can matter.
final class StripTail {
  private static final double STRETCH = 3;

  /// A put falls at least in proportion to its strike (power 1, convexity); 2 keeps the sum finite
  /// for both rights and is a choice of this project.
  private static final double LEAST_POWER = 2;

  private StripTail() {}

  /// The integral of `Q(K) / K^2` beyond the last put or call.
  static double overSquare(StripLegs legs, Right right) {
    int last = last(legs, right);
    double sign = right == Right.PUT ? -1 : 1;
    return legs.mid(last) / legs.strike(last) / (power(legs, right) + sign);
  }

  /// The integral of `Q(K)` beyond the last call.
  static double plain(StripLegs legs) {
    int last = last(legs, Right.CALL);
    return legs.mid(last) * legs.strike(last) / (power(legs, Right.CALL) - 1);
  }

  private static double power(StripLegs legs, Right right) {
    int step = right == Right.PUT ? 1 : -1;
    int last = last(legs, right);
    int inner = last;
    while (inner != legs.central() && legs.mid(inner) < STRETCH * legs.mid(last)) {
      inner += step;
    }
    double fall = Math.log(legs.mid(inner) / legs.mid(last));
    double distance = Math.abs(Math.log(legs.strike(inner) / legs.strike(last)));
    return distance > 0 ? Math.max(LEAST_POWER, fall / distance) : LEAST_POWER;
  }

  private static int last(StripLegs legs, Right right) {
    return right == Right.PUT ? 0 : legs.size() - 1;
  }
}
