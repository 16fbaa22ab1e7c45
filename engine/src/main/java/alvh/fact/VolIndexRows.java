package alvh.fact;

import alvh.playbook.DefinedFact;
import alvh.playbook.Indicator;
import java.util.List;

/// Facts of the volatility indices that are one indicator of one series.
final class VolIndexRows {
  private static final String POINTS = "vol points";
  private static final String VIX = "vix.close";
  private static final String VVIX = "vvix.close";

  static final List<DefinedFact.OfSeries> ALL =
      List.of(
          SeriesFact.last(VIX, POINTS, 1, "VIX", VIX),
          SeriesFact.of(
              "vix.rsi14", "rsi", 5, "Wilder's 14-day RSI of VIX closes", VIX, Indicator.RSI, 14),
          SeriesFact.of(
              "vix.macdHist",
              POINTS,
              0.1,
              "MACD(12, 26) of VIX minus its 9-day signal",
              VIX,
              Indicator.MACD_HIST,
              0),
          SeriesFact.of(
              "vix.ema26",
              POINTS,
              0.5,
              "exponential moving average of VIX closes of period 26",
              VIX,
              Indicator.EMA,
              26),
          SeriesFact.of(
              "vix.stdev26",
              POINTS,
              0.5,
              "population standard deviation of the last 26 VIX closes",
              VIX,
              Indicator.STDEV,
              26),
          SeriesFact.of(
              "vix.mean5", POINTS, 0.5, "mean of the last 5 VIX closes", VIX, Indicator.MEAN, 5),
          SeriesFact.of(
              "vix.mean20", POINTS, 0.5, "mean of the last 20 VIX closes", VIX, Indicator.MEAN, 20),
          SeriesFact.of(
              "vix.mean200",
              POINTS,
              0.5,
              "mean of the last 200 VIX closes",
              VIX,
              Indicator.MEAN,
              200),
          SeriesFact.of(
              "vix.change1",
              POINTS,
              0.5,
              "VIX close minus the one before",
              VIX,
              Indicator.CHANGE,
              1),
          SeriesFact.of(
              "vix.change5",
              POINTS,
              1,
              "VIX close minus that of five trading days before",
              VIX,
              Indicator.CHANGE,
              5),
          SeriesFact.of(
              "vix.percentile252",
              "ratio",
              0.05,
              "share of the last 252 VIX closes that are not above the last",
              VIX,
              Indicator.PERCENTILE,
              252),
          SeriesFact.last("vix9d.close", POINTS, 1, "VIX9D, the 9-day VIX", "vix9d.close"),
          SeriesFact.last("vix3m.close", POINTS, 1, "VIX3M, the 3-month VIX", "vix3m.close"),
          SeriesFact.last(VVIX, POINTS, 5, "VVIX, the 30-day volatility of VIX forwards", VVIX),
          SeriesFact.of(
              "vvix.rsi14",
              "rsi",
              5,
              "Wilder's 14-day RSI of VVIX closes",
              VVIX,
              Indicator.RSI,
              14),
          SeriesFact.of(
              "vvix.macdHist",
              POINTS,
              0.5,
              "MACD(12, 26) of VVIX minus its 9-day signal",
              VVIX,
              Indicator.MACD_HIST,
              0),
          SeriesFact.last("skew.close", "index points", 3, "Cboe SKEW index", "skew.close"));

  private VolIndexRows() {}
}
