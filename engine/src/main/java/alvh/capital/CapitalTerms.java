package alvh.capital;

import java.util.Locale;

/// Rates that no market quotes for an account: the owner's, or a labelled default.
///
/// @param equityPremium return asked of equities above bills, a fraction a year
/// @param brokerSpread what the broker adds to the overnight rate on money lent, a fraction a year
public record CapitalTerms(double equityPremium, double brokerSpread) {
  /// Implied equity risk premium of the S&P 500 on 1 January 2024 (A. Damodaran, New York
  /// University); a lender's published spread of 1.5 % for a first tier of a margin loan.
  public static final CapitalTerms DEFAULT = new CapitalTerms(0.0460, 0.015);

  public CapitalTerms {
    if (!(Math.abs(equityPremium) < 1) || !(brokerSpread >= 0 && brokerSpread < 1)) {
      throw new IllegalArgumentException(
          "needs fractions, was " + equityPremium + ", " + brokerSpread);
    }
  }

  /// The terms in words, with what is but a default.
  public String words() {
    return String.format(
        Locale.ROOT,
        "equity premium %.2f %% (%s), broker's spread %.2f %% (%s)",
        equityPremium * 100,
        equityPremium == DEFAULT.equityPremium ? "default: Damodaran, January 2024" : "as set",
        brokerSpread * 100,
        brokerSpread == DEFAULT.brokerSpread ? "default: a published first tier" : "as set");
  }
}
