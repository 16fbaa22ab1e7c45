package alvh.hedge;

import alvh.book.Book;
import alvh.risk.BookTotals;
import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import alvh.risk.PackageRisk;
import alvh.risk.RiskReport;
import java.util.List;
import java.util.function.Function;

/// Takes what sizing needs out of a risk report.
public sealed interface BookFigures {
  /// Every figure but perhaps the stack's risk is known.
  ///
  /// @param book the figures; without a known risk of the stack no bound may read it
  /// @param stackRisk of the whole stack, or why it is unknown: something without a bound is held
  record Known(HedgedBook book, Figure stackRisk) implements BookFigures {}

  /// Sizing has nothing to stand on.
  ///
  /// @param why what is missing
  record Unknown(String why) implements BookFigures {}

  /// The figures of `book`.
  ///
  /// @param indexLevel of SPX
  static BookFigures of(Book book, RiskReport risk, Figure indexLevel) {
    BookTotals totals = risk.totals();
    Figure all =
        Figure.sum(
            List.of(
                totals.coverage(),
                totals.netDeltaPerCondor(),
                totals.netDeltaPerCondorFormB(),
                totals.netCarryPerDayUsd(),
                totals.maxLossUsd(),
                indexLevel));
    if (all instanceof Figure.Unknown(String why)) {
      return new Unknown(why);
    }
    Exposure hedges = Exposure.NONE;
    for (HedgeRisk hedge : risk.hedges()) {
      switch (ExposureReading.whateverItRisks(hedge, totals.vixPerIndexPoint())) {
        case ExposureReading.Known(Exposure exposure) -> hedges = hedges.plus(exposure);
        case ExposureReading.Unknown(String why) -> {
          return new Unknown(why);
        }
      }
    }
    int condors = book.condorCount();
    double formA = number(totals.netDeltaPerCondor()) * condors;
    double formB = number(totals.netDeltaPerCondorFormB()) * condors;
    var condorExposure =
        new Exposure(
            number(totals.condorVegaUsd()),
            formA - hedges.spxDelta(),
            number(totals.netCarryPerDayUsd()) - hedges.carryPerDayUsd(),
            sum(risk, PackageRisk::thetaPerDayUsd),
            number(totals.maxLossUsd()));
    return new Known(
        new HedgedBook(
            book.equityUsd(), condors, condorExposure, formB - formA, hedges, number(indexLevel)),
        totals.stackRiskShare());
  }

  private static double sum(RiskReport risk, Function<PackageRisk, Figure> part) {
    return risk.condors().stream()
        .mapToDouble(c -> number(part.apply(c)) * c.pack().quantity())
        .sum();
  }

  private static double number(Figure figure) {
    return figure.asNumber().orElseThrow();
  }
}
