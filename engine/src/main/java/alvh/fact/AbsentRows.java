package alvh.fact;

import alvh.playbook.DefinedFact;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.Indicator;
import java.util.List;

/// Facts that rows of the articles name and for which no series is at hand: each is the last value
/// of the series of its own name, and unknown until a user adds it.
final class AbsentRows {
  /// Cash flows are reported with the earnings, so as late as these.
  static final int CASH_FLOW_LAG = MacroRows.EARNINGS_LAG;

  static final int CASH_FLOW_AGE = MacroRows.EARNINGS_AGE;

  /// The first estimate of a quarter, dated on its first day, comes a month after its end.
  private static final int GDP_LAG = 122;

  /// Until the next quarter's first estimate and a fortnight more.
  private static final int GDP_AGE = GDP_LAG + 92 + 14;

  /// A weekly figure, and a few days for a holiday.
  private static final int WEEKLY_AGE = 11;

  /// What the user computes of the own book stands until a month and a few days later.
  private static final int OWN_AGE = 35;

  private static final String RATIO = "ratio";
  private static final String PERCENT = "percent";

  static final List<DefinedFact.OfSeries> ALL =
      List.of(
          row(
              "credit.hyOas",
              PERCENT,
              0.25,
              "option-adjusted spread of US high-yield bonds over Treasuries"),
          SeriesFact.of(
              "credit.hyOasChange20",
              PERCENT,
              0.25,
              "change of the high-yield spread over twenty trading days",
              "credit.hyOas",
              Indicator.CHANGE,
              20),
          seldom(
              "valuation.priceToCashFlow",
              1,
              "price over the last twelve months' operating cash flow of the index",
              CASH_FLOW_LAG,
              CASH_FLOW_AGE),
          seldom(
              "valuation.pePcfDivergence",
              0.25,
              "z of price-earnings minus z of price to cash flow",
              CASH_FLOW_LAG,
              CASH_FLOW_AGE),
          new DefinedFact.OfSeries(
              FactDeclaration.flag(
                      "fomc.rateExpectationsStable",
                      "rate expectations moved less than half their usual after the FOMC minutes;"
                          + " of a series of 1 and 0")
                  .from(
                      FactOrigin.by("last of the series differs from 0")
                          .reading("fomc.rateExpectationsStable")),
              "fomc.rateExpectationsStable",
              Indicator.LAST,
              0),
          row(
              "flows.etfQuickRatio",
              RATIO,
              0.25,
              "z of the liquid assets of large ETFs over their redemptions"),
          row(
              "flows.sectorCapShift20",
              RATIO,
              0.01,
              "largest change of a sector's share of market capitalisation over 20 days"),
          row(
              "flows.ipoRelative5",
              RATIO,
              0.25,
              "5-day return of new issues minus the index, in standard deviations"),
          row(
              "flows.varianceRatio",
              RATIO,
              0.05,
              "intraday variance ratio of the index, 30-minute over 30 times 1-minute variance"),
          row("defi.volZ", RATIO, 0.25, "z of the realised volatility of decentralised finance"),
          row("reit.ivZ", RATIO, 0.25, "z of the implied volatility of real estate trusts"),
          row(
              "reit.dividendGap",
              RATIO,
              0.05,
              "price of real estate trusts over their dividend-discount value, minus 1"),
          row(
              "execution.leakage",
              RATIO,
              0.1,
              "signed fill minus mid over the quoted spread, averaged over own fills"),
          SeriesFact.published(
              row(
                  "liquidity.spreadWeek",
                  RATIO,
                  0.05,
                  "median quoted spread over mid of the week's quotes"),
              0,
              WEEKLY_AGE),
          row(
              "hedge.pricePerPayoff",
              RATIO,
              0.1,
              "price over expected payoff of volatility instruments"),
          row(
              "hedge.priceDivergence",
              RATIO,
              0.25,
              "z of price less payoff between volatility instruments"),
          seldom(
              "macro.gdpTrend",
              0.25,
              "z of real gross domestic product about its trend",
              GDP_LAG,
              GDP_AGE),
          row(
              "spx.vwapDistance",
              RATIO,
              0.002,
              "index over its volume-weighted average price of the session, minus 1"),
          row(
              "parity.residual",
              "index points",
              0.05,
              "executable conversion or reversal residual after fees; the verb mispricing shows it"),
          own("book.quickRatio", RATIO, 0.1, "cash and bills over what the book could owe today"),
          own("book.hedgeIrr", PERCENT, 0.5, "internal rate of return of the hedges alone"));

  private AbsentRows() {}

  private static DefinedFact.OfSeries seldom(
      String name, double near, String meaning, int lag, int ageLimit) {
    return SeriesFact.published(row(name, RATIO, near, meaning), lag, ageLimit);
  }

  private static DefinedFact.OfSeries own(String name, String unit, double near, String meaning) {
    return SeriesFact.published(row(name, unit, near, meaning), 0, OWN_AGE);
  }

  private static DefinedFact.OfSeries row(String name, String unit, double near, String meaning) {
    return SeriesFact.last(name, unit, near, meaning, name);
  }
}
