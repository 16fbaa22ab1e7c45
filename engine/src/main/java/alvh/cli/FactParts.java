package alvh.cli;

import alvh.risk.BookTotals;
import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import alvh.risk.PackageRisk;
import alvh.risk.RiskReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a fact of the whole book is made of: a sum over its positions, and what it is divided by.
///
/// @param numerator the sum of the parts
/// @param denominator what the sum is divided by; empty when the fact is the sum itself
/// @param parts one per position, condors first, in the order of the book
record FactParts(Quantity numerator, Optional<Quantity> denominator, List<Part> parts) {
  /// USD per index point of a contract delta of 1.00: the multiplier of SPX options.
  private static final double CONTRACT_DELTA_USD = 100;

  /// A figure in words.
  ///
  /// @param text what it is, with its unit
  record Quantity(String text, Figure value) {}

  /// What one position contributes.
  ///
  /// @param id the position
  /// @param of the side of the fraction it belongs to, `numerator` or `denominator`
  record Part(String id, String of, Figure value) {}

  FactParts {
    parts = List.copyOf(parts);
  }

  /// The parts of the fact called `name`; empty for a fact that is no figure of the whole book.
  ///
  /// @param equityUsd of the book
  static Optional<FactParts> of(String name, RiskReport risk, double equityUsd) {
    return switch (name) {
      case "book.coverage" -> Optional.of(coverage(risk));
      case "book.netDeltaPerCondor" -> Optional.of(netDelta(risk));
      case "book.netCarryPerDay" ->
          Optional.of(
              new FactParts(
                  new Quantity(
                      "theta and roll-down, USD per day", risk.totals().netCarryPerDayUsd()),
                  Optional.empty(),
                  parts(risk, PackageRisk::thetaPerDayUsd, HedgeRisk::carryPerDayUsd)));
      case "book.stackRiskShare" -> Optional.of(stackRisk(risk, equityUsd));
      default -> Optional.empty();
    };
  }

  private static FactParts coverage(RiskReport risk) {
    BookTotals totals = risk.totals();
    List<Part> parts = new ArrayList<>();
    for (PackageRisk c : risk.condors()) {
      parts.add(
          new Part(
              c.pack().id(), "denominator", c.vegaPerVixPointUsd().times(-c.pack().quantity())));
    }
    for (HedgeRisk h : risk.hedges()) {
      parts.add(new Part(h.position().id(), "numerator", h.vegaPerVixPointUsd()));
    }
    return new FactParts(
        new Quantity("what the hedges gain, USD per VIX point", totals.hedgeVegaUsd()),
        Optional.of(
            new Quantity(
                "what the condors lose, USD per VIX point", totals.condorVegaUsd().times(-1))),
        parts);
  }

  private static FactParts netDelta(RiskReport risk) {
    Figure beta = risk.totals().vixPerIndexPoint();
    List<Part> parts =
        parts(risk, PackageRisk::delta, h -> h.spxDelta().plus(deltaThroughVix(h, beta)));
    int condors = risk.condors().stream().mapToInt(c -> c.pack().quantity()).sum();
    return new FactParts(
        sum("contract deltas of the book, VIX instruments through the regression", parts),
        Optional.of(new Quantity("condors", Figure.of(condors))),
        parts);
  }

  /// A book without VIX instruments needs no regression.
  private static Figure deltaThroughVix(HedgeRisk hedge, Figure beta) {
    Figure vega = hedge.vixSideVegaUsd();
    return vega.equals(Figure.of(0)) ? vega : vega.times(beta).times(1 / CONTRACT_DELTA_USD);
  }

  private static FactParts stackRisk(RiskReport risk, double equityUsd) {
    List<Part> parts =
        parts(
            risk,
            c -> RiskReport.maxLossUsd(c.pack()).times(1.0 / c.pack().quantity()),
            HedgeRisk::atRiskUsd);
    return new FactParts(
        sum("max loss of the condors and what the hedges can lose, USD", parts),
        Optional.of(new Quantity("equity, USD", Figure.of(equityUsd))),
        parts);
  }

  private static Quantity sum(String text, List<Part> parts) {
    return new Quantity(text, Figure.sum(parts.stream().map(Part::value).toList()));
  }

  private static List<Part> parts(
      RiskReport risk, Function<PackageRisk, Figure> ofOne, Function<HedgeRisk, Figure> ofHedge) {
    List<Part> parts = new ArrayList<>();
    for (PackageRisk c : risk.condors()) {
      parts.add(new Part(c.pack().id(), "numerator", ofOne.apply(c).times(c.pack().quantity())));
    }
    for (HedgeRisk h : risk.hedges()) {
      parts.add(new Part(h.position().id(), "numerator", ofHedge.apply(h)));
    }
    return parts;
  }
}
