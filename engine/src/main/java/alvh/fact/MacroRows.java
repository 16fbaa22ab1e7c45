package alvh.fact;

import static alvh.fact.SeriesFact.last;
import static alvh.fact.SeriesFact.published;

import alvh.playbook.DefinedFact;
import alvh.playbook.Indicator;
import java.util.List;

/// Facts of breadth, dollar, rates and valuation that are one indicator of one series.
///
/// Lags are those of `config/datasets.yaml`, the latest usual publication; the series says the true
/// one. An age limit is the lag plus one period of publication and a fortnight for its delay.
final class MacroRows {
  /// BIS: the month's figure by the middle of the month after next.
  private static final int REER_LAG = 50;

  /// A month is dated on its first day and followed by the next, so it stands 31 days after its
  /// publication; a fortnight more for a late one.
  private static final int REER_AGE = REER_LAG + 31 + 14;

  /// H.15 and the New York Fed publish on the next business day.
  static final int RATE_LAG = 1;

  /// A long weekend, and a day that the bond market keeps and the stock market does not.
  static final int RATE_AGE = 6;

  /// Index earnings of a quarter are complete ten weeks after its end; tables interpolate.
  static final int EARNINGS_LAG = 135;

  /// A table is brought up to date once a quarter, as the earnings come in.
  static final int EARNINGS_AGE = EARNINGS_LAG + 92 + 14;

  private static final String PERCENT = "percent";

  static final List<DefinedFact.OfSeries> ALL =
      List.of(
          published(
              last(
                  "usd.reer",
                  "index points",
                  1,
                  "real broad effective exchange rate of the dollar (BIS), monthly",
                  "usd.reer"),
              REER_LAG,
              REER_AGE),
          published(
              SeriesFact.of(
                  "usd.reerZ36",
                  "ratio",
                  0.25,
                  "standard deviations of the last REER from the mean of the last 36 months",
                  "usd.reer",
                  Indicator.Z,
                  36),
              REER_LAG,
              REER_AGE),
          last(
              "breadth.pctAbove50",
              PERCENT,
              3,
              "large stocks above their 50-day mean; of today's large stocks, so the survivors",
              "breadth.pctAbove50"),
          last(
              "breadth.pctAbove200",
              PERCENT,
              3,
              "large stocks above their 200-day mean; of today's large stocks, so the survivors",
              "breadth.pctAbove200"),
          last("usd.dxy", "index points", 0.5, "ICE US dollar index", "usd.dxy"),
          SeriesFact.of(
              "usd.dxyZ20",
              "ratio",
              0.25,
              "standard deviations of the dollar index from the mean of its last 20 closes",
              "usd.dxy",
              Indicator.Z,
              20),
          rate("rates.fedFunds", "effective federal funds rate"),
          rate("rates.tbill3m", "3-month Treasury bill, secondary market, discount basis"),
          rate("rates.sofr", "secured overnight financing rate"),
          rate("rates.treasury2y", "2-year Treasury, constant maturity"),
          rate("rates.treasury10y", "10-year Treasury, constant maturity"),
          earnings("valuation.pe", "ratio", 1, "price over the last twelve months' earnings"),
          earnings(
              "valuation.cape", "ratio", 1, "price over ten years' mean real earnings (Shiller)"),
          published(
              SeriesFact.of(
                  "valuation.pePercentile120",
                  "ratio",
                  0.05,
                  "share of the last 120 months whose price-earnings ratio is not above the last",
                  "valuation.pe",
                  Indicator.PERCENTILE,
                  120),
              EARNINGS_LAG,
              EARNINGS_AGE),
          earnings(
              "valuation.dividend",
              "index points",
              1,
              "dividends of the index over twelve months"));

  private MacroRows() {}

  private static DefinedFact.OfSeries rate(String name, String meaning) {
    return published(last(name, PERCENT, 0.1, meaning, name), RATE_LAG, RATE_AGE);
  }

  private static DefinedFact.OfSeries earnings(
      String name, String unit, double near, String meaning) {
    return published(last(name, unit, near, meaning, name), EARNINGS_LAG, EARNINGS_AGE);
  }
}
