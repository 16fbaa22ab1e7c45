package alvh.instrument;

import java.time.LocalDate;

/// One listed option series.
///
/// @param root the class
/// @param expiry the listed expiration date
/// @param strike index points, > 0
/// @param right call or put
public record OptionContract(OptionRoot root, LocalDate expiry, double strike, Right right)
    implements Instrument {
  public OptionContract {
    if (!(strike > 0)) {
      throw new IllegalArgumentException("strike must be > 0, was " + strike);
    }
  }

  @Override
  public int multiplier() {
    return root.multiplier();
  }

  @Override
  public String label() {
    return root + " " + expiry + " " + right.letter() + plain(strike);
  }

  private static String plain(double strike) {
    return strike == Math.rint(strike) ? Long.toString((long) strike) : Double.toString(strike);
  }
}
