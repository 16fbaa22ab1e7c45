package alvh.fact;

import alvh.playbook.DefinedFact;
import alvh.playbook.Indicator;
import java.util.List;

/// Facts of the index that are one indicator of its closes.
final class SpxRows {
  private static final String POINTS = "index points";
  private static final String SPX = "spx.close";

  static final List<DefinedFact.OfSeries> ALL =
      List.of(
          SeriesFact.last(SPX, POINTS, 25, "S&P 500", SPX),
          SeriesFact.of(
              "spx.rsi14",
              "rsi",
              3,
              "Wilder's 14-day RSI of S&P 500 closes",
              SPX,
              Indicator.RSI,
              14),
          SeriesFact.of(
              "spx.macdHist",
              POINTS,
              1,
              "MACD(12, 26) of S&P 500 closes minus its 9-day signal",
              SPX,
              Indicator.MACD_HIST,
              0),
          SeriesFact.of(
              "spx.return1",
              "ratio",
              0.005,
              "simple return of the last trading day",
              SPX,
              Indicator.RETURN,
              1),
          SeriesFact.of(
              "spx.return5",
              "ratio",
              0.01,
              "simple return over the last five trading days",
              SPX,
              Indicator.RETURN,
              5),
          SeriesFact.of(
              "spx.return20",
              "ratio",
              0.02,
              "simple return over the last twenty trading days",
              SPX,
              Indicator.RETURN,
              20),
          SeriesFact.of(
              "spx.mean20", POINTS, 25, "mean of the last 20 closes", SPX, Indicator.MEAN, 20),
          SeriesFact.of(
              "spx.mean200", POINTS, 25, "mean of the last 200 closes", SPX, Indicator.MEAN, 200));

  private SpxRows() {}
}
