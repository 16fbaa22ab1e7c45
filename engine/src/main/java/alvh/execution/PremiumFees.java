package alvh.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A fee per option contract that depends on the premium.
///
/// @param usd USD per contract by the premium in points from which it holds; the first key is 0
public record PremiumFees(NavigableMap<BigDecimal, BigDecimal> usd) {
  /// Premiums are multiples of a cent; this only removes the dust of binary arithmetic.
  private static final int PREMIUM_DECIMALS = 6;

  public PremiumFees {
    if (usd.isEmpty() || usd.firstKey().signum() != 0) {
      throw new IllegalArgumentException("fees by premium must start at 0, were " + usd);
    }
    usd = Collections.unmodifiableNavigableMap(new TreeMap<>(usd));
  }

  /// USD per contract at `premium` points.
  BigDecimal at(double premium) {
    if (!(premium >= 0)) {
      throw new IllegalArgumentException("premium must be >= 0, was " + premium);
    }
    BigDecimal exact =
        BigDecimal.valueOf(premium).setScale(PREMIUM_DECIMALS, RoundingMode.HALF_EVEN);
    return usd.floorEntry(exact).getValue();
  }
}
