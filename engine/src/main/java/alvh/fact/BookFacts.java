package alvh.fact;

import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.risk.BookTotals;
import alvh.risk.Figure;
import java.util.List;

/// Facts of the whole book, in the common currency.
final class BookFacts {
  private static final String SOURCE = "risk report";
  private static final String DELTA = "index delta";
  private static final String PER_DAY = "USD/day";
  private static final String VEGA = "USD/vol point";

  /// USD per index point of a contract delta of 1.00 (Cboe, SPX specification).
  private static final double SPX_MULTIPLIER = 100;

  List<FactDeclaration> declarations() {
    return List.of(
        of(
            "book.coverage",
            "ratio",
            0.05,
            "hedge vega over the condors' vega, both in USD per VIX point",
            "USD per VIX point of the hedges / -that of the condors"),
        of(
            "book.netDeltaPerCondor",
            DELTA,
            0.03,
            "contract deltas per condor, VIX instruments through their beta to SPX; 0.15 = 15 USD a"
                + " point",
            "(SPX deltas + USD per VIX point of VIX legs * VIX points per index point / 100) / n"),
        of(
            "book.netDeltaPerCondorFormB",
            DELTA,
            0.03,
            "as netDeltaPerCondor, the own VIX exposure of the SPX options included",
            "form A + USD per VIX point of SPX options * VIX points per index point / 100 / n"),
        of(
            "book.netCarryPerDay",
            PER_DAY,
            25,
            "option theta plus the roll-down of every VIX leg along the unchanged curve",
            "theta of SPX options + change of VIX legs when a calendar day passes"),
        of(
            "book.thetaPerDay",
            PER_DAY,
            25,
            "option theta of condors and hedges",
            "sum of Black-76 thetas per calendar day"),
        of(
            "book.stackRiskShare",
            "ratio",
            0.002,
            "largest loss of the condors plus what the hedges can lose, over equity",
            "(largest loss at expiry + hedges' price at risk) / equity"),
        of(
            "book.condorVega",
            VEGA,
            50,
            "USD the condors gain per VIX point",
            "sum over legs, every vol moved by the tenor law of VIX, spot fixed"),
        of(
            "book.hedgeVega",
            VEGA,
            50,
            "USD the hedges gain per VIX point",
            "sum over legs through each future's beta to VIX, spot fixed"),
        of("book.condors", "count", 0, "condors held", "as the book has it"),
        of(
            "book.beta",
            "ratio",
            0.05,
            "net delta carried at the level of the index, over equity",
            "netDeltaPerCondor * condors * S * 100 / equity"),
        of(
            "book.gammaPerCondor",
            "index delta/index point",
            0.001,
            "gamma of the condors, per condor",
            "sum of d2V/dF2 over the legs of all condors / condors"),
        of("book.equity", "USD", 1000, "equity of the account", "as the book has it"),
        of(
            "book.daysSinceResize",
            "days",
            1,
            "trading days since a decision last resized the hedge",
            "counted from the state that the last decision left"));
  }

  private static FactDeclaration of(
      String name, String unit, double near, String meaning, String formula) {
    return FactDeclaration.number(name, unit, near, meaning).from(FactOrigin.by(formula));
  }

  /// Adds every declared fact at the moment of `in` to `facts`.
  void add(AskedFacts facts, FactInputs in) {
    BookTotals totals = in.risk().totals();
    String asOf = in.stamp();
    facts.add("book.coverage", () -> Figures.fact(totals.coverage(), asOf, SOURCE));
    facts.add(
        "book.netDeltaPerCondor", () -> Figures.fact(totals.netDeltaPerCondor(), asOf, SOURCE));
    facts.add(
        "book.netDeltaPerCondorFormB",
        () -> Figures.fact(totals.netDeltaPerCondorFormB(), asOf, SOURCE));
    facts.add("book.netCarryPerDay", () -> Figures.fact(totals.netCarryPerDayUsd(), asOf, SOURCE));
    facts.add("book.thetaPerDay", () -> Figures.fact(totals.thetaPerDayUsd(), asOf, SOURCE));
    facts.add("book.stackRiskShare", () -> Figures.fact(totals.stackRiskShare(), asOf, SOURCE));
    facts.add("book.condorVega", () -> Figures.fact(totals.condorVegaUsd(), asOf, SOURCE));
    facts.add("book.hedgeVega", () -> Figures.fact(totals.hedgeVegaUsd(), asOf, SOURCE));
    facts.add("book.condors", () -> new FactValue.Amount(in.book().condorCount(), asOf, "book"));
    facts.add("book.beta", () -> beta(in));
    facts.add("book.gammaPerCondor", () -> Figures.fact(gammaPerCondor(in), asOf, SOURCE));
    facts.add("book.equity", () -> new FactValue.Amount(in.book().equityUsd(), asOf, "book"));
    facts.add("book.daysSinceResize", () -> daysSinceResize(in, asOf));
  }

  private static FactValue daysSinceResize(FactInputs in, String asOf) {
    return in.resizedOn()
        .<FactValue>map(day ->
            new FactValue.Amount(
                in.calendar().tradingDaysBetween(day, in.view().date()), asOf, "state of the desk"))
        .orElseGet(() -> new FactValue.Unknown("no decision has resized the hedge yet"));
  }

  /// Net delta over the condors, carried at the level of the index, over equity.
  private static FactValue beta(FactInputs in) {
    double condors = in.book().condorCount();
    double equity = in.book().equityUsd();
    return IndexLevel.spx(in) instanceof FactValue.Amount(double level, String asOf, String source)
        ? Figures.fact(
            in.risk().totals().netDeltaPerCondor().times(condors * level * SPX_MULTIPLIER / equity),
            asOf,
            SOURCE)
        : IndexLevel.spx(in);
  }

  private static Figure gammaPerCondor(FactInputs in) {
    int condors = in.book().condorCount();
    return condors == 0
        ? Figure.unknown("the book holds no condor")
        : Figure.sum(
                in.risk().condors().stream()
                    .map(c -> c.gamma().times(c.pack().quantity()))
                    .toList())
            .times(1.0 / condors);
  }
}
