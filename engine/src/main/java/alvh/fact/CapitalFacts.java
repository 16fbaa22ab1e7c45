package alvh.fact;

import alvh.capital.BookCapital;
import alvh.margin.BookMargin;
import alvh.margin.MarginMarket;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.risk.Figure;
import java.util.List;
import java.util.function.Supplier;

/// Facts of the capital behind the book: what it is, costs, earns, should earn, and its margin.
final class CapitalFacts {
  private static final String WACC = "book.wacc";
  private static final String IRR = "book.irr";
  private static final String HURDLE = "book.hurdle";
  private static final String BETA = "book.betaOverCapital";
  private static final String CAPITAL = "book.capital";
  private static final String MARGIN = "book.margin";
  private static final String CALL = "book.marginCall";
  private static final String SHARE = "book.marginShare";
  private static final String PERCENT = "percent";
  private static final String USD = "USD";
  private static final double HUNDRED = 100;
  private static final String SOURCE = "capital of the book";

  List<FactDeclaration> declarations() {
    return List.of(
        of(
            WACC,
            PERCENT,
            0.5,
            "weighted average cost of the book's capital, a year",
            "(E/V) hurdle + (M/V) (overnight rate + broker's spread) + max(0, - hedges' carry per day"
                + " * 365 / V), V the capital, M what of it exceeds the equity"),
        of(
            IRR,
            PERCENT,
            0.5,
            "return of the book a year in the best case: every condor keeps its credit and the hedges"
                + " earn their carry; unknown for a week or less",
            "rate at which the capital paid in on the opening days and back with the profit at"
                + " expiry is worth 0; modified with the bill where signs change more than once"),
        of(
            HURDLE,
            PERCENT,
            0.5,
            "3-month bill plus the beta of the capital times equity premium plus funding spread, at"
                + " least the overnight rate",
            "max(overnight rate, bill + book.betaOverCapital * equity premium (4.60 % unless set) +"
                + " (overnight rate - bill))"),
        of(
            BETA,
            "ratio",
            0.05,
            "beta of the book to SPX over the capital behind it, not over the equity",
            "book.beta * book.equity / book.capital"),
        of(
            CAPITAL,
            USD,
            1000,
            "capital behind the book",
            "sum of largest losses; margin less credit where a loss has no bound, of futures the initial"
                + " margin; price of shares"),
        of(
            MARGIN,
            USD,
            1000,
            "Regulation T maintenance of the whole book",
            "by matched structure per root and expiry, futures by config/margins.yaml"),
        of(
            CALL,
            USD,
            1000,
            "what opening the whole book now would need, the credit counted",
            "sum over structures of max(0, initial requirement - credit of what is sold)"),
        of(
            SHARE,
            "ratio",
            0.02,
            "Regulation T maintenance over equity",
            "book.margin / book.equity"));
  }

  private static FactDeclaration of(
      String name, String unit, double near, String meaning, String formula) {
    return FactDeclaration.number(name, unit, near, meaning).from(FactOrigin.by(formula));
  }

  /// Adds every declared fact at the moment of `in` to `facts`.
  void add(AskedFacts facts, FactInputs in) {
    if (in.book().positions().isEmpty()) {
      var nothing = new FactValue.Unknown("the book holds nothing");
      declarations().forEach(d -> facts.add(d.name(), () -> nothing));
      return;
    }
    Supplier<MarginMarket> prices = new Once<>(() -> CapitalReading.prices(in));
    Supplier<BookCapital> capital = new Once<>(() -> CapitalReading.capital(in, prices.get()));
    Supplier<BookMargin> margin = new Once<>(() -> CapitalReading.margin(in, prices.get()));
    add(facts, in, WACC, () -> capital.get().wacc().rate().times(HUNDRED));
    add(facts, in, IRR, () -> capital.get().promised().annual().times(HUNDRED));
    add(facts, in, HURDLE, () -> capital.get().hurdle().rate().times(HUNDRED));
    add(facts, in, BETA, () -> capital.get().betaOverCapital());
    add(facts, in, CAPITAL, () -> capital.get().wacc().capitalUsd());
    add(facts, in, MARGIN, () -> margin.get().maintenanceUsd());
    add(facts, in, CALL, () -> margin.get().callUsd());
    add(facts, in, SHARE, () -> margin.get().maintenanceUsd().times(1 / in.book().equityUsd()));
  }

  private static void add(AskedFacts facts, FactInputs in, String name, Supplier<Figure> figure) {
    facts.add(name, () -> Figures.fact(figure.get(), in.stamp(), SOURCE));
  }
}
