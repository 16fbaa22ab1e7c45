package alvh.cli;

import alvh.book.Book;
import alvh.book.Position;
import alvh.book.PositionIds;
import alvh.book.Sleeve;
import alvh.capital.BookCapital;
import alvh.fact.CapitalReading;
import alvh.fact.FactInputs;
import alvh.fact.MarketInputs;
import alvh.hedge.Candidates;
import alvh.hedge.FutureCandidates;
import alvh.hedge.HedgeBounds;
import alvh.hedge.HedgeCandidate;
import alvh.hedge.HedgeMarket;
import alvh.hedge.HedgeRatio;
import alvh.hedge.HedgeReport;
import alvh.hedge.MinimumVariance;
import alvh.hedge.OptionCandidates;
import alvh.hedge.VegaWindow;
import alvh.input.InputException;
import alvh.playbook.FactValue;
import alvh.risk.Figure;
import alvh.risk.MarketMarks;
import alvh.risk.RiskReport;
import alvh.scenario.JointHistory;
import alvh.scenario.MarketMove;
import alvh.scenario.Revaluation;
import alvh.scenario.ScenarioDraw;
import alvh.scenario.ScenarioSet;
import alvh.scenario.ScenarioSettings;
import alvh.workspace.DecisionRun;
import alvh.workspace.MarketConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What sizing a hedge starts from, at the moment of a decision: the market, the book that is held,
/// the playbook's bounds.
///
/// @param run the decision of the moment
/// @param market where hedges are looked for
/// @param book what is held
/// @param bounds the caps and targets of the playbook
record HedgeSession(DecisionRun run, HedgeMarket market, Book book, HedgeBounds bounds) {
  /// The switch that says what a real effective exchange rate is, and the fact of each reading.
  private static final String REER = "reer";

  private static final Map<String, String> MULTIPLIERS =
      Map.of("dollar", "hedge.dollarMultiplier", "vix-term", "hedge.termMultiplier");

  /// The session of `run`.
  static HedgeSession of(DecisionRun run) {
    MarketConfig config = MarketConfig.of(run.inputs().config());
    var policy = run.inputs().policy();
    MarketMarks marks =
        MarketMarks.of(
            run.view(),
            config.calendar(),
            config.deskFacts().etps(),
            policy.rate(),
            policy.shift());
    var market =
        new HedgeMarket(
            run.view(), marks, config.calendar(), config.listings(), config.ticks(), config.fees());
    var risk = run.decision().risk();
    List<Position> held =
        Stream.<Position>concat(
                risk.condors().stream().map(c -> c.pack()),
                risk.hedges().stream().map(h -> h.position()))
            .toList();
    Book book = new Book(run.book().name(), run.book().equityUsd(), held);
    if (book.condorPackages().isEmpty()) {
      throw new InputException(
          "the book",
          "holds no condor at "
              + Moments.shown(run.view().asOf())
              + ", so there is nothing to hedge",
          "give a book with a condor that is open then");
    }
    return new HedgeSession(run, market, book, HedgeBounds.of(run.playbook()));
  }

  /// VIX futures of the first `months` that outlive the condors.
  Candidates futures(int months) {
    return FutureCandidates.of(market, VegaWindow.of(book, market.calendar()), months);
  }

  /// VIX options of the playbook's layers.
  Candidates options() {
    return OptionCandidates.of(market, book, run.playbook(), run.decision().facts().book());
  }

  /// Premium that each layer's options may still take, USD.
  Map<Sleeve, Double> budgets() {
    return OptionCandidates.budgets(book, run.playbook());
  }

  /// The joint moves of the past that the moment can know of.
  ScenarioDraw scenarios(ScenarioSettings settings) {
    return ScenarioSet.of(
        JointHistory.of(market.view(), market.calendar()),
        market.view().date(),
        market.marks().vixClose(),
        market.calendar(),
        settings);
  }

  /// The hedge ratio of least variance in `carrier`, with the multiplier of the playbook.
  HedgeRatio ratio(HedgeCandidate carrier, ScenarioSettings settings) {
    Figure units =
        switch (scenarios(settings)) {
          case ScenarioDraw.Refused(String why) -> Figure.unknown(why);
          case ScenarioDraw.Drawn(ScenarioSet set) -> {
            List<MarketMove> moves = new ArrayList<>(set.training());
            moves.addAll(set.heldBack());
            yield MinimumVariance.units(
                Revaluation.of(market.marks()), book, carrier.unit(), moves);
          }
        };
    String name =
        run.playbook().find(REER).map(s -> MULTIPLIERS.getOrDefault(s.chosen(), "")).orElse("");
    // a playbook without the switch multiplies by nothing
    Figure multiplier = name.isEmpty() ? Figure.of(1) : fact(name);
    return HedgeRatio.of(
        carrier, units, multiplier, name, run.decision().risk().totals().condorVegaUsd());
  }

  /// A fact of the decision as a figure.
  Figure fact(String name) {
    FactValue value = run.decision().facts().book().get(name);
    return switch (value) {
      case FactValue.Amount(double amount, var asOf, var source) -> Figure.of(amount);
      case FactValue.Unknown(String why) -> Figure.unknown(name + ": " + why);
      case null, default ->
          Figure.unknown("playbook " + run.playbook().name() + " has no fact " + name);
    };
  }

  /// The plan by the book.
  HedgeReport plan(Candidates offered, OptionalDouble coverage) {
    return HedgeReport.of(
        market,
        book,
        run.decision().next().entries(),
        bounds,
        offered,
        market.marks().spxLevel(),
        coverage,
        PositionIds.of(run.book()));
  }

  /// Cost and return of the capital of `held`, valued as `risk`.
  BookCapital capital(Book held, RiskReport risk) {
    MarketConfig config = MarketConfig.of(run.inputs().config());
    return CapitalReading.of(
            new FactInputs(
                new MarketInputs(market.view(), market.calendar()),
                held,
                risk,
                run.inputs().before().recalibratedOn(),
                run.decision().next().entries(),
                run.inputs().policy().capital(config.futuresMargin())))
        .capital();
  }

  /// What the reader must know of the moment: positions left out.
  List<String> notes() {
    return new ArrayList<>(run.decision().notHeld());
  }
}
