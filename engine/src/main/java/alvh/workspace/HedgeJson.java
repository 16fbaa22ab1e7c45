package alvh.workspace;

import alvh.hedge.BoundCheck;
import alvh.hedge.Clash;
import alvh.hedge.DeltaAlternative;
import alvh.hedge.DeltaAlternatives;
import alvh.hedge.Exposure;
import alvh.hedge.HedgeBound;
import alvh.hedge.HedgePlan;
import alvh.hedge.HedgeRatio;
import alvh.hedge.HedgeReport;
import alvh.hedge.PlannedTrade;
import alvh.risk.BookTotals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Hedge plans as JSON; keys are documented in docs/json.md.
public final class HedgeJson {
  private HedgeJson() {}

  /// The plan with the book before and after it; the figures on top are those after it.
  public static Map<String, Object> of(HedgeReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    report.grade().ifPresent(g -> json.put("grade", g.name().toLowerCase(Locale.ROOT)));
    json.putAll(plan(report.plan()));
    json.putAll(figures(report.after().totals()));
    json.put("before", figures(report.before().totals()));
    json.put("deltaAlternatives", alternatives(report.delta()));
    json.put(
        "candidates",
        report.candidates().usable().stream()
            .map(c -> {
              Map<String, Object> candidate = new LinkedHashMap<>();
              candidate.put("label", c.label());
              candidate.put("layer", c.sleeve().label());
              candidate.put("perUnit", exposure(c.exposure()));
              candidate.put("atMost", c.most());
              candidate.put("cash", FactJson.rounded(c.cost().cashUsd()));
              candidate.put("slippage", FactJson.rounded(c.cost().slippageUsd()));
              candidate.put("fees", FactJson.rounded(c.cost().feesUsd()));
              return candidate;
            })
            .toList());
    json.put("notCandidates", report.candidates().refused());
    json.put("limitsNotSized", report.bounds().notHeld());
    return json;
  }

  /// A plan alone.
  public static Map<String, Object> plan(HedgePlan plan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("verdict", plan.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("why", plan.why());
    plan.clash().ifPresent(c -> json.put("binding", clash(c)));
    json.put("trades", plan.trades().stream().map(HedgeJson::trade).toList());
    json.put("natural", FactJson.rounded(sum(plan, PlannedTrade::naturalUsd)));
    json.put("fees", FactJson.rounded(sum(plan, PlannedTrade::feesUsd)));
    json.put("checks", plan.checks().stream().map(HedgeJson::check).toList());
    return json;
  }

  /// The hedge ratio of least variance.
  public static Map<String, Object> ratio(HedgeRatio ratio) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("instrument", ratio.instrument());
    json.put("minimumVarianceUnits", FactJson.of(ratio.units()));
    json.put("multiplier", FactJson.of(ratio.multiplier()));
    json.put("multiplierFact", ratio.source());
    json.put("coverage", FactJson.of(ratio.coverage()));
    json.put("isAgainst", ratio.isAgainst());
    return json;
  }

  private static double sum(HedgePlan plan, ToDoubleFunction<PlannedTrade> part) {
    return plan.trades().stream().mapToDouble(part).sum();
  }

  private static Map<String, Object> clash(Clash clash) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("missed", clash.missed().id());
    clash.kept().ifPresent(k -> json.put("kept", k.id()));
    clash.coverageNeeded().ifPresent(c -> json.put("coverageNeeded", FactJson.rounded(c)));
    json.put("text", clash.text());
    return json;
  }

  static Map<String, Object> trade(PlannedTrade trade) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("instrument", trade.candidate().label());
    json.put("layer", trade.candidate().sleeve().label());
    json.put("units", trade.units());
    json.put("mid", FactJson.rounded(trade.midUsd()));
    json.put("natural", FactJson.rounded(trade.naturalUsd()));
    json.put("fees", FactJson.rounded(trade.feesUsd()));
    json.put("exposure", exposure(trade.exposure()));
    return json;
  }

  private static Map<String, Object> exposure(Exposure exposure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("vegaPerVixPoint", FactJson.rounded(exposure.vegaPerVixPointUsd()));
    json.put("spxDelta", FactJson.rounded(exposure.spxDelta()));
    json.put("carryPerDay", FactJson.rounded(exposure.carryPerDayUsd()));
    json.put("thetaPerDay", FactJson.rounded(exposure.thetaPerDayUsd()));
    json.put("atRisk", FactJson.rounded(exposure.atRiskUsd()));
    return json;
  }

  static Map<String, Object> check(BoundCheck check) {
    HedgeBound bound = check.bound();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("limit", bound.id());
    json.put("kind", bound.isCap() ? "cap" : "target");
    json.put("measure", bound.measure().fact());
    json.put("unit", bound.measure().unit());
    if (Double.isFinite(bound.lower())) {
      json.put("lower", bound.lower());
    }
    if (Double.isFinite(bound.upper())) {
      json.put("upper", bound.upper());
    }
    json.put("before", FactJson.rounded(check.before()));
    json.put("after", FactJson.rounded(check.after()));
    json.put("kept", check.isKept());
    return json;
  }

  private static Map<String, Object> figures(BookTotals totals) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("coverage", FactJson.of(totals.coverage()));
    json.put("netCarryPerDay", FactJson.of(totals.netCarryPerDayUsd()));
    json.put("thetaPerDay", FactJson.of(totals.thetaPerDayUsd()));
    json.put("stackRiskShare", FactJson.of(totals.stackRiskShare()));
    Map<String, Object> delta = new LinkedHashMap<>();
    delta.put("formA", FactJson.of(totals.netDeltaPerCondor()));
    delta.put("formB", FactJson.of(totals.netDeltaPerCondorFormB()));
    json.put("netDeltaPerCondor", delta);
    json.put("condorVegaPerVixPoint", FactJson.of(totals.condorVegaUsd()));
    json.put("hedgeVegaPerVixPoint", FactJson.of(totals.hedgeVegaUsd()));
    json.put("vixPerIndexPoint", FactJson.of(totals.vixPerIndexPoint()));
    json.put("maxLoss", FactJson.of(totals.maxLossUsd()));
    return json;
  }

  private static Map<String, Object> alternatives(DeltaAlternatives delta) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("usable", delta.usable().stream().map(HedgeJson::alternative).toList());
    json.put("refused", List.copyOf(delta.refused()));
    return json;
  }

  private static Map<String, Object> alternative(DeltaAlternative alternative) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("carrier", trade(alternative.carrier()));
    json.put("overlay", alternative.overlay().stream().map(HedgeJson::trade).toList());
    json.put("checks", alternative.checks().stream().map(HedgeJson::check).toList());
    return json;
  }
}
