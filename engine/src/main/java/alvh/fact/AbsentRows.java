package alvh.fact;

import alvh.playbook.DefinedFact;
import alvh.playbook.Indicator;
import java.util.List;

/// Facts that rows of the articles name and for which no series is at hand: each is the last value
/// of the series of its own name, and unknown until a user adds it.
final class AbsentRows {
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
          row(
              "valuation.priceToCashFlow",
              RATIO,
              1,
              "price over the last twelve months' operating cash flow of the index"),
          row(
              "valuation.pePcfDivergence",
              RATIO,
              0.25,
              "z of price-earnings minus z of price to cash flow"),
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
          row(
              "liquidity.spreadWeek",
              RATIO,
              0.05,
              "median quoted spread over mid of the week's quotes"),
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
          row("macro.gdpTrend", RATIO, 0.25, "z of real gross domestic product about its trend"),
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
          row("book.wacc", PERCENT, 0.5, "weighted average cost of the book's capital"),
          row("book.irr", PERCENT, 0.5, "internal rate of return of the book's cash flows"),
          row(
              "book.hurdle",
              PERCENT,
              0.5,
              "3-month bill plus the book's beta times equity premium plus funding spread"),
          row("book.quickRatio", RATIO, 0.1, "cash and bills over what the book could owe today"),
          row("book.hedgeIrr", PERCENT, 0.5, "internal rate of return of the hedges alone"));

  private AbsentRows() {}

  private static DefinedFact.OfSeries row(String name, String unit, double near, String meaning) {
    return SeriesFact.last(name, unit, near, meaning, name);
  }
}
