package alvh.workspace;

import alvh.book.Book;
import alvh.book.Position;
import alvh.capital.CapitalPolicy;
import alvh.fact.CapitalReading;
import alvh.fact.FactInputs;
import alvh.fact.MarketInputs;
import alvh.margin.MarginAfter;
import alvh.margin.PortfolioScan;
import alvh.risk.HedgeRisk;
import alvh.risk.MarketMarks;
import alvh.risk.PackageRisk;
import alvh.scenario.Revaluation;
import java.util.ArrayList;
import java.util.List;

/// Margin and capital of the book of a decision, at its moment.
///
/// @param run the decision
/// @param held the part of its book that is held
/// @param reading margin by structure, cost and return of capital
/// @param scan margin by scan, an approximation
/// @param after margin after each of the named moves
public record CapitalRun(
    DecisionRun run,
    Book held,
    CapitalReading reading,
    PortfolioScan scan,
    List<MarginAfter> after) {
  public CapitalRun {
    after = List.copyOf(after);
  }

  /// The margin and capital of the book of `run`.
  public static CapitalRun of(DecisionRun run) {
    MarketConfig config = MarketConfig.of(run.inputs().config());
    PolicySettings settings = run.inputs().policy();
    CapitalPolicy policy = settings.capital(config.futuresMargin());
    Book held = held(run);
    CapitalReading reading =
        CapitalReading.of(
            new FactInputs(
                new MarketInputs(run.view(), config.calendar()),
                held,
                run.decision().risk(),
                run.inputs().before().recalibratedOn(),
                run.decision().next().entries(),
                policy));
    Revaluation values =
        Revaluation.of(
            MarketMarks.of(
                run.view(), config.calendar(), config.etps(), settings.rate(), settings.shift()));
    return new CapitalRun(
        run,
        held,
        reading,
        PortfolioScan.of(held.positions(), values, policy.margin().futures(), run.view().date()),
        MarginAfter.all(held, reading.market(), values, policy.margin()));
  }

  private static Book held(DecisionRun run) {
    List<Position> held = new ArrayList<>();
    run.decision().risk().condors().stream().map(PackageRisk::pack).forEach(held::add);
    run.decision().risk().hedges().stream().map(HedgeRisk::position).forEach(held::add);
    return new Book(run.book().name(), run.book().equityUsd(), held);
  }
}
