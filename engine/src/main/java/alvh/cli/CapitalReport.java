package alvh.cli;

import alvh.desk.ChosenAction;
import alvh.fact.FactCatalogue;
import alvh.hedge.HedgeBounds;
import alvh.playbook.ActionName;
import alvh.playbook.FactValue;
import alvh.playbook.LayerVotes;
import alvh.risk.BookTotals;
import alvh.risk.Figure;
import alvh.workspace.CapitalJson;
import alvh.workspace.CapitalRun;
import alvh.workspace.FactJson;
import alvh.workspace.MarginJson;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// The three steps that the articles take after a change of the term structure: diagnose the
/// regime, activate layers, rebalance capital.
final class CapitalReport {
  /// What the diagnosis reads.
  private static final List<String> DIAGNOSIS =
      List.of(
          "vx.1",
          "vx.2",
          "vx.spread12",
          "vx.contango",
          "vx.slopeDropFrom20dMax",
          "vvix.rsi14",
          "book.coverage",
          "book.netDeltaPerCondor",
          "book.netDeltaPerCondorFormB",
          "book.thetaPerDay",
          "book.netCarryPerDay");

  private static final Set<ActionName> OF_LAYERS =
      EnumSet.of(
          ActionName.ACTIVATE_LAYER,
          ActionName.RESIZE_LAYER,
          ActionName.ROLL_LAYER,
          ActionName.TIME_SHIFT_HEDGE,
          ActionName.DEPLOY_COLLAR,
          ActionName.MONETISE_HEDGE);

  private final CapitalRun run;

  CapitalReport(CapitalRun run) {
    this.run = run;
  }

  /// The book with its margin and capital.
  CapitalRun run() {
    return run;
  }

  /// The facts of the first step, by name.
  Map<String, FactValue> diagnosis() {
    Map<String, FactValue> facts = new LinkedHashMap<>();
    for (String name : DIAGNOSIS) {
      FactValue value = run.run().decision().facts().book().get(name);
      if (value != null) {
        facts.put(name, value);
      }
    }
    return facts;
  }

  /// The regime of the VX curve in words.
  String regime() {
    return run.run()
        .decision()
        .next()
        .vxRegime()
        .map(r -> r.name().toLowerCase(Locale.ROOT))
        .orElse("unknown: no VX curve");
  }

  /// Votes on layers, the dominant first.
  List<LayerVotes> layers() {
    return run.run().decision().tally().layers();
  }

  /// What the decision does with layers.
  List<ChosenAction> actions() {
    return run.run().decision().actions().stream()
        .filter(a -> OF_LAYERS.contains(a.proposal().what().action()))
        .toList();
  }

  /// The bands that the playbook keeps coverage in.
  HedgeBounds bounds() {
    return HedgeBounds.of(run.run().playbook());
  }

  /// USD per VIX point that the hedges lack to cover `share` of the condors; negative when they
  /// cover more.
  Figure wanted(OptionalDouble band) {
    if (band.isEmpty()) {
      return Figure.unknown("playbook " + run.run().playbook().name() + " has no such limit");
    }
    double share = band.getAsDouble();
    BookTotals totals = run.run().decision().risk().totals();
    // coverage that means nothing asks for no size
    return totals.coverage() instanceof Figure.Unknown unknown
        ? unknown
        : totals.condorVegaUsd().times(-share).plus(totals.hedgeVegaUsd().times(-1));
  }

  /// Largest loss of the condors and what the hedges can lose, over equity.
  Figure stackRisk() {
    return run.run().decision().risk().totals().stackRiskShare();
  }

  /// The report as JSON.
  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("asOf", Moments.iso(run.run().view().asOf()));
    Map<String, Object> diagnose = Json.object();
    diagnose.put("regime", regime());
    diagnose.put("facts", FactJson.of(diagnosis(), FactCatalogue.table()));
    json.put("diagnose", diagnose);
    Map<String, Object> activate = Json.object();
    activate.put("layers", layers().stream().map(CapitalReport::layer).toList());
    activate.put("actions", actions().stream().map(CapitalReport::action).toList());
    activate.put("vegaToTarget", FactJson.of(wanted(bounds().coverageTarget())));
    activate.put("vegaToCap", FactJson.of(wanted(bounds().coverageCap())));
    json.put("activate", activate);
    Map<String, Object> rebalance = CapitalJson.of(run.reading().capital());
    rebalance.put("stackRiskShare", FactJson.of(stackRisk()));
    rebalance.put("equity", run.held().equityUsd());
    rebalance.put("margin", MarginJson.of(run.reading().margin()));
    rebalance.put("scan", MarginJson.of(run.scan()));
    json.put("rebalance", rebalance);
    json.put("notHeld", run.run().decision().notHeld());
    return json;
  }

  private static Map<String, Object> layer(LayerVotes votes) {
    Map<String, Object> json = Json.object();
    json.put("layer", votes.layer());
    json.put("weight", votes.weight());
    json.put("voters", List.copyOf(votes.voters().keySet()));
    return json;
  }

  private static Map<String, Object> action(ChosenAction action) {
    Map<String, Object> json = Json.object();
    json.put("text", action.proposal().text());
    json.put("tradable", action.isTradable());
    json.put("trade", action.alternative().map(a -> a.description()).orElse("none"));
    json.put("why", action.why());
    return json;
  }
}
