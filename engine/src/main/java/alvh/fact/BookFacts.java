package alvh.fact;

import alvh.playbook.FactDeclaration;
import alvh.playbook.FactValue;
import alvh.risk.BookTotals;
import alvh.risk.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Facts of the whole book, in the common currency.
final class BookFacts {
  private static final String SOURCE = "risk report";

  List<FactDeclaration> declarations() {
    return List.of(
        FactDeclaration.number(
            "book.coverage",
            "ratio",
            0.05,
            "hedge vega over the condors' vega, both in USD per VIX point"),
        FactDeclaration.number(
            "book.netDeltaPerCondor",
            "index delta",
            0.03,
            "contract deltas per condor, VIX instruments through their beta to SPX; 0.15 = 15 USD a point"),
        FactDeclaration.number(
            "book.netDeltaPerCondorFormB",
            "index delta",
            0.03,
            "as netDeltaPerCondor, the own VIX exposure of the SPX options included"),
        FactDeclaration.number(
            "book.netCarryPerDay",
            "USD/day",
            25,
            "option theta plus the roll-down of every VIX leg along the unchanged curve"),
        FactDeclaration.number(
            "book.thetaPerDay", "USD/day", 25, "option theta of condors and hedges"),
        FactDeclaration.number(
            "book.stackRiskShare",
            "ratio",
            0.002,
            "largest loss of the condors plus what the hedges can lose, over equity"),
        FactDeclaration.number(
            "book.condorVega", "USD/vol point", 50, "USD the condors gain per VIX point"),
        FactDeclaration.number(
            "book.hedgeVega", "USD/vol point", 50, "USD the hedges gain per VIX point"),
        FactDeclaration.number("book.condors", "count", 0, "condors held"));
  }

  Map<String, FactValue> values(FactInputs in) {
    BookTotals totals = in.risk().totals();
    String asOf = Stamp.of(in.view().asOf());
    Map<String, FactValue> values = new LinkedHashMap<>();
    values.put("book.coverage", fact(totals.coverage(), asOf));
    values.put("book.netDeltaPerCondor", fact(totals.netDeltaPerCondor(), asOf));
    values.put("book.netDeltaPerCondorFormB", fact(totals.netDeltaPerCondorFormB(), asOf));
    values.put("book.netCarryPerDay", fact(totals.netCarryPerDayUsd(), asOf));
    values.put("book.thetaPerDay", fact(totals.thetaPerDayUsd(), asOf));
    values.put("book.stackRiskShare", fact(totals.stackRiskShare(), asOf));
    values.put("book.condorVega", fact(totals.condorVegaUsd(), asOf));
    values.put("book.hedgeVega", fact(totals.hedgeVegaUsd(), asOf));
    values.put("book.condors", new FactValue.Amount(in.book().condorCount(), asOf, "book"));
    return values;
  }

  private static FactValue fact(Figure figure, String asOf) {
    return switch (figure) {
      case Figure.Known(double value) -> new FactValue.Amount(value, asOf, SOURCE);
      case Figure.Unknown(String why) -> new FactValue.Unknown(why);
    };
  }
}
