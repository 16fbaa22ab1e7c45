package alvh.workspace;

import alvh.desk.Alternative;
import alvh.desk.ChosenAction;
import alvh.desk.Decision;
import alvh.desk.LimitCheck;
import alvh.desk.Pricing;
import alvh.desk.ValuedAlternative;
import alvh.margin.RegT;
import alvh.playbook.Conflict;
import alvh.playbook.FactTable;
import alvh.playbook.FactValue;
import alvh.playbook.Outcome;
import alvh.playbook.Playbook;
import alvh.playbook.SignerState;
import alvh.playbook.TallyLine;
import alvh.playbook.VoteFlip;
import alvh.time.NewYork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A decision as JSON; keys are documented in docs/json.md.
public final class DecisionJson {
  private final FactTable table;
  private final RiskJson risk;

  /// @param table the facts there are
  /// @param margin how margin is charged
  public DecisionJson(FactTable table, RegT margin) {
    this.table = table;
    risk = new RiskJson(margin);
  }

  /// The whole decision, in a stable order of keys.
  ///
  /// @param flips what would change the votes, from [alvh.desk.Desk#flips]
  public Map<String, Object> of(Decision decision, Playbook playbook, List<VoteFlip> flips) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("asOf", decision.asOf().atZone(NewYork.ZONE).toOffsetDateTime().toString());
    json.put("playbook", playbook.name());
    json.put("reading", playbook.reading().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("action", decision.actions().getFirst().proposal().what().action().spelling());
    json.put("sentence", decision.sentence());
    json.put("actions", decision.actions().stream().map(this::action).toList());
    json.put("values", decision.values().stream().map(DecisionJson::value).toList());
    json.put("condors", risk.condors(decision.risk()));
    json.put("hedges", risk.hedges(decision.risk()));
    json.put("layers", LayerJson.of(decision.layers()));
    json.put("totals", RiskJson.totals(decision.risk().totals()));
    json.put("volShift", decision.risk().shift().label());
    json.put("discounting", decision.risk().discounting());
    json.put("grades", RiskJson.grades(decision.risk()));
    json.put("facts", FactJson.of(decision.facts().book(), table));
    json.put("condorFacts", condorFacts(decision));
    json.put("proof", proof(decision));
    json.put("flips", flips.stream().map(OutcomeJson::of).toList());
    json.put("state", DeskStateJson.of(decision.next()));
    json.put("notHeld", decision.notHeld());
    return json;
  }

  /// The parts of a decision that a person asked to have explained.
  public Map<String, Object> explained(
      Decision decision,
      List<Outcome> outcomes,
      List<TallyLine> votes,
      List<Alternative> alternatives,
      List<String> factNames) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("asOf", decision.asOf().atZone(NewYork.ZONE).toOffsetDateTime().toString());
    json.put("rules", outcomes.stream().map(o -> OutcomeJson.of(o, table)).toList());
    json.put("votes", votes.stream().map(OutcomeJson::of).toList());
    json.put("alternatives", alternatives.stream().map(this::alternative).toList());
    Map<String, FactValue> facts = new LinkedHashMap<>(decision.facts().book());
    facts.keySet().retainAll(factNames);
    json.put("facts", FactJson.of(facts, table));
    Map<String, Object> condors = new LinkedHashMap<>();
    decision
        .facts()
        .condors()
        .forEach((id, all) -> {
          Map<String, FactValue> asked = new LinkedHashMap<>(all);
          asked.keySet().retainAll(factNames);
          condors.put(id, FactJson.of(asked, table));
        });
    json.put("condorFacts", condors);
    return json;
  }

  /// How a signer stands to a proposal, in words.
  public static String signer(SignerState state) {
    return OutcomeJson.signer(state);
  }

  private Map<String, Object> condorFacts(Decision decision) {
    Map<String, Object> json = new LinkedHashMap<>();
    decision.facts().condors().forEach((id, facts) -> json.put(id, FactJson.of(facts, table)));
    return json;
  }

  private Map<String, Object> proof(Decision decision) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "rules",
        decision.evaluation().rules().stream().map(o -> OutcomeJson.of(o, table)).toList());
    json.put(
        "limits",
        decision.evaluation().limits().stream().map(o -> OutcomeJson.of(o, table)).toList());
    json.put("votes", decision.tally().lines().stream().map(OutcomeJson::of).toList());
    json.put("alternatives", decision.alternatives().stream().map(this::alternative).toList());
    json.put("refused", decision.refused());
    json.put("conflicts", decision.conflicts());
    json.put("contradictions", decision.contradictions().stream().map(Conflict::text).toList());
    json.put("layerVotes", decision.tally().layers().stream().map(OutcomeJson::of).toList());
    return json;
  }

  private Map<String, Object> action(ChosenAction action) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("action", action.proposal().what().action().spelling());
    json.put("text", action.proposal().text());
    json.put("tradable", action.isTradable());
    json.put("weight", action.weight());
    json.put("why", action.why());
    action.alternative().ifPresent(a -> json.put("trade", alternative(a)));
    return json;
  }

  private static Map<String, Object> value(ValuedAlternative valued) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", valued.proposal().text());
    json.put("description", valued.description());
    json.put("value", FactJson.of(valued.valueUsd()));
    json.put("meanGain", FactJson.of(valued.meanGainUsd()));
    json.put("cvar95", FactJson.of(valued.cvarUsd()));
    json.put("cost", FactJson.rounded(valued.costUsd()));
    json.put("overHold", FactJson.of(valued.overHoldUsd()));
    json.put("standardError", FactJson.of(valued.standardErrorUsd()));
    valued.objection().ifPresent(why -> json.put("objection", why));
    return json;
  }

  private Map<String, Object> alternative(Alternative alternative) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("action", alternative.proposal().what().action().spelling());
    json.put("text", alternative.proposal().text());
    json.put("description", alternative.description());
    json.put("note", alternative.note());
    switch (alternative.pricing()) {
      case Pricing.Free free -> json.put("costMid", 0);
      case Pricing.Priced(double mid, double natural, double fees) -> {
        json.put("costMid", FactJson.rounded(mid));
        json.put("costNatural", FactJson.rounded(natural));
        json.put("fees", FactJson.rounded(fees));
      }
      case Pricing.Abstains(String why) -> json.put("abstains", why);
    }
    alternative.after().ifPresent(after -> json.put("after", RiskJson.totals(after)));
    json.put("limits", checks(alternative.checks()));
    json.put("orders", alternative.orders().stream().map(OrderJson::of).toList());
    return json;
  }

  private static List<Map<String, Object>> checks(List<LimitCheck> checks) {
    return checks.stream()
        .map(c -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("id", c.id());
          json.put("bound", c.text());
          json.put("before", FactJson.of(c.before()));
          json.put("after", FactJson.of(c.after()));
          json.put("verdict", c.verdict().name().toLowerCase(Locale.ROOT));
          return json;
        })
        .toList();
  }
}
