package alvh.book;

import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import java.time.LocalDate;
import java.util.Locale;

/// One sold and one bought option of the same root, expiry and right.
///
/// @param root the class
/// @param expiry the listed date
/// @param right call or put
/// @param shortStrike the strike sold
/// @param longStrike the strike bought, different from `shortStrike`
public record Vertical(
    OptionRoot root, LocalDate expiry, Right right, double shortStrike, double longStrike)
    implements Structure {
  public Vertical {
    if (shortStrike == longStrike) {
      throw new IllegalArgumentException("a vertical needs two strikes, was twice " + shortStrike);
    }
  }

  /// Whether it can lose its width: the bought strike is further out of the money.
  public boolean isCreditSpread() {
    return right.sign() * (longStrike - shortStrike) > 0;
  }

  /// Distance between the strikes, index points.
  public double width() {
    return Math.abs(longStrike - shortStrike);
  }

  @Override
  public String label() {
    return String.format(
        Locale.ROOT,
        "%s %s %s %s/%s vertical",
        root,
        expiry,
        right.letter(),
        Strikes.text(shortStrike),
        Strikes.text(longStrike));
  }
}
