package alvh.cli;

import alvh.hedge.Candidates;
import alvh.hedge.HedgeOptimisation;
import alvh.hedge.HedgeOptimiser;
import alvh.hedge.HedgeReport;
import alvh.hedge.OptimisedHedge;
import alvh.input.InputException;
import alvh.scenario.ScenarioDraw;
import alvh.scenario.ScenarioSet;
import alvh.scenario.ScenarioSettings;
import alvh.scenario.StationaryBootstrap;
import alvh.workspace.OptimisedHedgeJson;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh hedge optimise`.
@Command(
    name = "optimise",
    description =
        "The hedge that makes expected loss, cost and tail loss over scenarios small, within the"
            + " playbook's caps and targets.",
    footer = {
      "",
      "Scenarios are joint daily moves of SPX, VIX and the VX curve, drawn in blocks from the past that",
      "was visible then. One half of history is optimised on, the other is held back to judge by.",
      "At --horizon 1 a scenario is a single day and blocks play no part. At --horizon 5 it is a week:",
      "five days in a row as they were, but that a new block begins after ten days on average.",
      "The objective counts what the book gains or loses over that horizon; the hedge's carry and",
      "its tail both grow with it. The plan by the book beside it is that of alvh hedge plan.",
      "",
      "Examples:",
      "  alvh hedge optimise --chain quotes.csv --data history --as-of 2024-01-05 --book book.yaml",
      "  alvh hedge optimise ... --horizon 5 --lambda 2 --seed 7 --json",
      "  alvh hedge optimise ... --chain vix-quotes.csv  (VIX options are candidates too)",
      "",
      "Exit code 1: the bounds cannot all be kept, or sizing has nothing to stand on."
    })
final class HedgeOptimiseVerb extends Verb {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Option(
      names = "--months",
      paramLabel = "N",
      description = "VX months to consider, from the first that outlives the condors. Default: 3.")
  private int months = 3;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the draws. Default: 1.")
  private long seed = ScenarioSettings.SEED;

  @Option(
      names = "--scenarios",
      paramLabel = "N",
      description = "Number of scenarios, even; half of them are held back. Default: 2000.")
  private int scenarios = ScenarioSettings.SCENARIOS;

  @Option(
      names = "--horizon",
      paramLabel = "DAYS",
      description =
          "Trading days that a scenario spans; at 1 draws are single days, above they are blocks of"
              + " days in a row. Default: 5, the week until the hedge is set anew.")
  private int horizon = ScenarioSettings.HORIZON;

  @Option(
      names = "--lambda",
      paramLabel = "X",
      description = "What a dollar of CVaR 95 counts beside one of expected loss. Default: 1.")
  private double aversion = HedgeOptimiser.AVERSION;

  @Override
  public Integer call() {
    ScenarioSettings settings = settings();
    HedgeSession session =
        HedgeSession.of(DeskSession.look(workspace.entered(console()), market, desk));
    // by the book as `hedge plan` does it by default: the first month only
    HedgeReport report =
        session.plan(session.futures(1).and(session.options()), OptionalDouble.empty());
    Candidates offered = session.futures(months).and(session.options()).and(report.candidates());
    List<String> refused = offered.refused().stream().distinct().toList();
    HedgeOptimisation optimisation =
        switch (session.scenarios(settings)) {
          case ScenarioDraw.Refused(String why) -> new HedgeOptimisation.Unknown(why);
          case ScenarioDraw.Drawn(ScenarioSet set) ->
              HedgeOptimisation.of(
                  session.market(),
                  session.book(),
                  report,
                  offered.usable().stream().distinct().toList(),
                  session.budgets(),
                  set,
                  aversion);
        };
    if (isJson()) {
      Map<String, Object> json = Json.object();
      json.put("asOf", Moments.iso(session.run().view().asOf()));
      json.put("playbook", session.run().playbook().name());
      json.putAll(OptimisedHedgeJson.of(optimisation));
      json.put("notCandidates", refused);
      json.put("limitsNotSized", report.bounds().notHeld());
      json.put("notHeld", session.notes());
      console().json(json);
    } else {
      console().line(Moments.shown(session.run().view().asOf()));
      session.notes().forEach(n -> console().line("not held: " + n));
      new OptimisedHedgeText(console()).print(optimisation);
      refused.forEach(r -> console().line("not a candidate: " + r));
    }
    return optimisation instanceof HedgeOptimisation.Known(OptimisedHedge hedge, ScenarioSet set)
            && hedge.missed().isEmpty()
        ? FINE
        : WANTING;
  }

  private ScenarioSettings settings() {
    require(months >= 1, "--months", months, "must be at least 1", "give 1, 2, 3 ...");
    require(
        scenarios >= ScenarioSettings.FEWEST && scenarios % 2 == 0,
        "--scenarios",
        scenarios,
        "must be even and at least " + ScenarioSettings.FEWEST,
        "give 2000, or 200 for a quick look");
    require(horizon >= 1, "--horizon", horizon, "must be at least 1", "give 1, or 5 for a week");
    if (!(aversion >= 0) || Double.isInfinite(aversion)) {
      throw new InputException(
          "--lambda", "must be a number >= 0, was " + aversion, "give 1, or more to fear more");
    }
    return new ScenarioSettings(scenarios, horizon, StationaryBootstrap.MEAN_BLOCK, seed);
  }

  private static void require(boolean isFine, String option, int given, String rule, String mend) {
    if (!isFine) {
      throw new InputException(option, rule + ", was " + given, mend);
    }
  }
}
