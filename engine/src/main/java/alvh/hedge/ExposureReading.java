package alvh.hedge;

import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import java.util.List;

/// The exposure of a hedge position, or why it has none.
public sealed interface ExposureReading {
  /// USD per index point of a contract delta of 1.00.
  double CONTRACT_DELTA_USD = 100;

  /// Every figure is known.
  record Known(Exposure exposure) implements ExposureReading {}

  /// A figure is missing.
  ///
  /// @param why what it waits for
  record Unknown(String why) implements ExposureReading {}

  /// That of the whole position.
  ///
  /// @param vixPerIndexPoint VIX points per SPX point
  static ExposureReading of(HedgeRisk risk, Figure vixPerIndexPoint) {
    return of(risk, vixPerIndexPoint, risk.atRiskUsd());
  }

  /// As [#of(HedgeRisk, Figure)] for a position whose risk no bound reads: while something without
  /// a bound is held the risk of the whole stack is unknown, and taking it off must stay possible.
  static ExposureReading whateverItRisks(HedgeRisk risk, Figure vixPerIndexPoint) {
    Figure atRisk = risk.atRiskUsd() instanceof Figure.Known ? risk.atRiskUsd() : Figure.of(0);
    return of(risk, vixPerIndexPoint, atRisk);
  }

  private static ExposureReading of(HedgeRisk risk, Figure vixPerIndexPoint, Figure atRisk) {
    // a hedge without VIX legs needs no regression
    Figure vixSide =
        risk.vixSideVegaUsd().equals(Figure.of(0))
            ? risk.vixSideVegaUsd()
            : risk.vixSideVegaUsd().times(vixPerIndexPoint).times(1 / CONTRACT_DELTA_USD);
    Figure delta = risk.spxDelta().plus(vixSide);
    Figure all =
        Figure.sum(
            List.of(
                risk.vegaPerVixPointUsd(),
                delta,
                risk.carryPerDayUsd(),
                risk.thetaPerDayUsd(),
                atRisk));
    return switch (all) {
      case Figure.Unknown(String why) -> new Unknown(risk.position().id() + ": " + why);
      case Figure.Known known ->
          new Known(
              new Exposure(
                  number(risk.vegaPerVixPointUsd()),
                  number(delta),
                  number(risk.carryPerDayUsd()),
                  number(risk.thetaPerDayUsd()),
                  number(atRisk)));
    };
  }

  private static double number(Figure figure) {
    return figure.asNumber().orElseThrow();
  }
}
