package alvh.margin;

import alvh.instrument.OptionContract;
import java.util.Locale;

/// What an exchange asks for an uncovered short option: its price plus a share of the index less
/// what it is out of the money, at least its price plus a smaller share.
///
/// @param basic share of the index
/// @param least share of the index for a call, of the strike for a put
/// @see "Cboe rule 10.3(c)(5)(A); Cboe Margin Manual, Short Put or Short Call"
public record ShortOptionRate(double basic, double least) {
  /// Broad-based indices: SPX, XSP (rule 10.3(c)(5)(A)).
  public static final ShortOptionRate BROAD_INDEX = new ShortOptionRate(0.15, 0.10);

  /// VIX (Cboe, VIX options contract specification, customer strategy-based margin: 20 % of the
  /// spot index). A later rule on volatility indices (SR-CBOE-2014-039) is not taken in: its text
  /// was not at hand.
  public static final ShortOptionRate VIX = new ShortOptionRate(0.20, 0.10);

  public ShortOptionRate {
    if (!(basic > 0) || !(least > 0) || !(basic >= least)) {
      throw new IllegalArgumentException("needs basic >= least > 0, was " + basic + ", " + least);
    }
  }

  /// The rate for options on `underlying`: `SPX`, `XSP` or `VIX`.
  public static ShortOptionRate of(String underlying) {
    return underlying.equals("VIX") ? VIX : BROAD_INDEX;
  }

  /// The requirement of one short `option`, index points: its price is part of it.
  ///
  /// @param index level of the index, > 0
  /// @param price of the option, >= 0
  public double points(OptionContract option, double index, double price) {
    double outOfTheMoney = Math.max(0, option.right().sign() * (option.strike() - index));
    double floor =
        least
            * switch (option.right()) {
              case CALL -> index;
              case PUT -> option.strike();
            };
    return price + Math.max(basic * index - outOfTheMoney, floor);
  }

  /// The rule in words.
  public String words() {
    return String.format(
        Locale.ROOT,
        "price + %.0f %% of the index less out of the money, at least price + %.0f %%",
        basic * 100,
        least * 100);
  }
}
