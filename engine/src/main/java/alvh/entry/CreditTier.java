package alvh.entry;

import alvh.risk.Figure;
import alvh.risk.PackageQuote;
import java.util.Locale;

/// A credit that a condor must bring.
///
/// @param points index points, > 0; the sources name .70, 1.15 and 1.60
/// @param basis at which price it counts
public record CreditTier(double points, Basis basis) {
  /// Sums of quotes are right to this, index points; far below the smallest half tick of .025.
  private static final double ROUNDING = 1e-9;

  /// The price of a package.
  public enum Basis {
    /// Halfway between bid and ask of every leg.
    MID,
    /// Sold at the bid, bought at the ask.
    NATURAL;

    /// The credit of `quote` on this basis, index points.
    Figure credit(PackageQuote quote) {
      return switch (this) {
        case MID -> quote.midCredit();
        case NATURAL -> quote.naturalCredit();
      };
    }

    /// The credit of legs that were seen to have a market, index points.
    double known(PackageQuote quote) {
      return switch (credit(quote)) {
        case Figure.Known(double value) -> value;
        case Figure.Unknown(String why) ->
            throw new IllegalStateException("legs with a market have no price: " + why);
      };
    }

    /// As in a sentence: `mid`, `natural`.
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CreditTier {
    if (!(points > 0) || Double.isInfinite(points)) {
      throw new IllegalArgumentException("a tier must be > 0 and finite, was " + points);
    }
  }

  /// Whether `credit` points are enough.
  boolean isReachedBy(double credit) {
    return credit >= points - ROUNDING;
  }
}
