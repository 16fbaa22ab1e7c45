package alvh.workspace;

import alvh.hedge.BoundPair;
import alvh.hedge.HedgeBound;
import alvh.hedge.HedgeOptimisation;
import alvh.hedge.JudgedPlan;
import alvh.hedge.OptimisedHedge;
import alvh.hedge.PairedDifference;
import alvh.hedge.PlanValue;
import alvh.scenario.ScenarioSet;
import java.util.LinkedHashMap;
import java.util.Map;

/// Optimised hedges as JSON; keys are documented in docs/json.md.
public final class OptimisedHedgeJson {
  private OptimisedHedgeJson() {}

  /// The plan beside the others, or why there is none.
  public static Map<String, Object> of(HedgeOptimisation optimisation) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (optimisation) {
      case HedgeOptimisation.Unknown(String why) -> {
        json.put("verdict", "unknown");
        json.put("why", why);
      }
      case HedgeOptimisation.Known(OptimisedHedge hedge, ScenarioSet set) -> {
        json.put("verdict", verdict(hedge));
        json.put(
            "worseThanNothing",
            hedge.worseThanNothing().stream().map(OptimisedHedgeJson::worse).toList());
        json.put("scenarios", scenarios(set));
        json.put("lambda", hedge.plan().training().aversion());
        json.put("trades", hedge.plan().trades().stream().map(HedgeJson::trade).toList());
        json.put("plan", plan(hedge.plan()));
        if (hedge.isInBand()) {
          json.put("optimum", plan(hedge.optimum()));
        }
        json.put(
            "comparisons", hedge.comparisons().stream().map(OptimisedHedgeJson::plan).toList());
        json.put("lowerBound", FactJson.rounded(hedge.leastUsd()));
        json.put("gap", FactJson.rounded(hedge.gap()));
        json.put("checks", hedge.checks().stream().map(HedgeJson::check).toList());
        json.put("binding", hedge.binding().stream().map(HedgeBound::id).toList());
        json.put("missed", hedge.missed().stream().map(OptimisedHedgeJson::pair).toList());
      }
    }
    return json;
  }

  private static String verdict(OptimisedHedge hedge) {
    if (hedge.isInBand()) {
      return "in-band";
    }
    return hedge.missed().isEmpty() ? "feasible" : "infeasible";
  }

  private static Map<String, Object> worse(JudgedPlan plan) {
    PairedDifference difference = plan.heldBackLessNothing();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("plan", plan.name());
    json.put("by", FactJson.rounded(difference.meanUsd()));
    json.put("standardError", FactJson.rounded(difference.standardErrorUsd()));
    return json;
  }

  private static Map<String, Object> scenarios(ScenarioSet set) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("count", set.settings().scenarios());
    json.put("horizonTradingDays", set.settings().horizon());
    json.put("meanBlockTradingDays", set.settings().meanBlock());
    json.put("seed", set.settings().seed());
    json.put("first", set.first().toString());
    json.put("last", set.last().toString());
    json.put("days", set.days());
    json.put("daysLeftOut", set.leftOut());
    return json;
  }

  private static Map<String, Object> plan(JudgedPlan plan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", plan.name());
    Map<String, Object> trades = new LinkedHashMap<>();
    plan.trades().forEach(t -> trades.put(t.candidate().label(), t.units()));
    json.put("units", trades);
    json.put("trades", plan.trades().stream().map(HedgeJson::trade).toList());
    json.put("training", value(plan.training(), plan.trainingDifference()));
    json.put("heldBack", value(plan.heldBack(), plan.heldBackDifference()));
    return json;
  }

  private static Map<String, Object> value(PlanValue value, PairedDifference difference) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("expectedLoss", FactJson.rounded(value.expectedLossUsd()));
    json.put("cost", FactJson.rounded(value.costUsd()));
    json.put("cvar95", FactJson.rounded(value.cvarUsd()));
    json.put("objective", FactJson.rounded(value.totalUsd()));
    json.put("optimisedLessThis", FactJson.rounded(difference.meanUsd()));
    json.put("standardError", FactJson.rounded(difference.standardErrorUsd()));
    return json;
  }

  private static Map<String, Object> pair(BoundPair pair) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("missed", pair.missed().id());
    pair.kept().ifPresent(k -> json.put("kept", k.id()));
    json.put("by", FactJson.rounded(pair.least()));
    json.put("unit", pair.missed().measure().unit());
    json.put("text", pair.text());
    return json;
  }
}
