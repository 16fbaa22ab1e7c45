package alvh.fact;

import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// The index beside the value of its dividends, discounted for ever.
final class ValuationFacts implements FactGroup {
  private static final String GAP = "valuation.ddmGap";
  private static final String DIVIDEND = "valuation.dividend";
  private static final String TREASURY = "rates.treasury10y";

  /// Implied equity risk premium of the S&P 500 on 1 January 2024 (A. Damodaran, New York
  /// University, Implied equity risk premiums).
  private static final double EQUITY_PREMIUM = 0.0460;

  /// Long-run nominal growth: 1.8 % real and 2.0 % inflation (Federal Open Market Committee,
  /// Summary of Economic Projections, 13 December 2023, longer run).
  private static final double GROWTH = 0.018 + 0.020;

  private static final double PERCENT = 0.01;

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        FactDeclaration.number(
                GAP,
                "ratio",
                0.25,
                "index over its dividend-discount value, minus 1; a slow state with a wide band: a"
                    + " point of growth moves the value by a fifth and more")
            .from(
                FactOrigin.by(
                        "S / V - 1, V = D / (k - g), D dividends of twelve months, k = 10-year"
                            + " Treasury + 4.60 % (Damodaran, January 2024), g = 3.8 % (FOMC"
                            + " projections, December 2023)")
                    .reading(SpxFacts.CLOSE, DIVIDEND, TREASURY)
                    .published(MacroRows.EARNINGS_LAG, MacroRows.EARNINGS_AGE)));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    CurrentSeries index = CurrentSeries.of(in, SpxFacts.CLOSE);
    CurrentSeries dividend = CurrentSeries.of(in, DIVIDEND, OptionalInt.of(MacroRows.EARNINGS_AGE));
    CurrentSeries treasury = CurrentSeries.of(in, TREASURY, OptionalInt.of(MacroRows.RATE_AGE));
    return Map.of(GAP, index.fact(s -> dividend.fact(d -> treasury.fact(y -> gap(s, d, y)))));
  }

  private static FactValue gap(
      CurrentSeries.Current index, CurrentSeries.Current dividend, CurrentSeries.Current treasury) {
    double excess = treasury.last().value() * PERCENT + EQUITY_PREMIUM - GROWTH;
    double paid = dividend.last().value();
    return excess > 0 && paid > 0
        ? index.amount(index.last().value() * excess / paid - 1)
        : new FactValue.Unknown(
            String.format(
                Locale.ROOT,
                "a dividend of %s at a rate less growth of %s has no value for ever",
                paid,
                excess));
  }
}
