package alvh.cli;

import alvh.desk.Alternative;
import alvh.desk.Decision;
import alvh.desk.Pricing;
import alvh.desk.ValueTerms;
import alvh.desk.ValuedAlternative;
import alvh.playbook.Bound;
import alvh.playbook.Change;
import alvh.playbook.FactTable;
import alvh.playbook.FactValue;
import alvh.playbook.LimitOutcome;
import alvh.playbook.Outcome;
import alvh.playbook.ProofNode;
import alvh.playbook.Proposal;
import alvh.playbook.RuleOutcome;
import alvh.playbook.RuleState;
import alvh.playbook.TallyLine;
import alvh.playbook.VoteFlip;
import alvh.risk.Figure;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A decision as a person reads it: the sentence first, then the book, what speaks, the choices,
/// and last what is silent or not known.
final class DecisionText {
  private static final int CENTS = 2;
  private static final int RATIO = 4;

  /// The states that a reader must see, most urgent first.
  private static final List<RuleState> SPEAKING =
      List.of(RuleState.FIRES, RuleState.BLOCKED, RuleState.NEAR_MISS, RuleState.UNKNOWN);

  private final Console console;
  private final FactTable table;

  DecisionText(Console console, FactTable table) {
    this.console = console;
    this.table = table;
  }

  /// @param flips what would change the votes
  void print(Decision decision, List<VoteFlip> flips) {
    console.line(Moments.shown(decision.asOf()));
    console.line("");
    TextTable.wrapped(decision.sentence(), TextTable.WIDTH).forEach(console::line);
    decision.refused().forEach(r -> console.line("not done: " + r));
    decision.conflicts().forEach(c -> console.line("conflict: " + c));
    decision.contradictions().forEach(c -> console.line("contradiction: " + c.text()));
    decision.notHeld().forEach(n -> console.line("not held: " + n));
    new RiskText(console).print(decision.risk());
    LayerText.print(console, decision.layers());
    speaking(decision);
    votes(decision);
    flips(flips);
    alternatives(decision);
    values(decision);
    silent(decision);
    unknownFacts(decision);
  }

  private void speaking(Decision decision) {
    var lines = new TextTable("rule", "of", "state", "facts", "what would change it");
    for (RuleState state : SPEAKING) {
      for (Outcome o : outcomes(decision, state)) {
        lines.row(
            o.label(),
            o.subject(),
            state(o),
            facts(o.finding().proof(), "\n"),
            o.finding().flip().changes().stream()
                .map(DecisionText::change)
                .collect(Collectors.joining("\n")));
      }
    }
    if (!lines.isEmpty()) {
      console.heading("Rules and limits that speak, nearly do, or lack a fact");
      console.lines(lines.lines());
    }
  }

  private static List<Outcome> outcomes(Decision decision, RuleState state) {
    return decision.evaluation().all().stream().filter(o -> o.state() == state).toList();
  }

  /// Why a fact is not known stands in the list of such facts.
  private static String change(Change change) {
    return switch (change) {
      case Change.Shift shift -> shift.text();
      case Change.Turn turn -> turn.text();
      case Change.Learn learn ->
          learn.part() + " must become known, and " + learn.to().name().toLowerCase(Locale.ROOT);
    };
  }

  private void silent(Decision decision) {
    var lines = new TextTable("rule", "of", "state", "facts");
    for (Outcome o : decision.evaluation().all()) {
      if (!SPEAKING.contains(o.state())) {
        lines.row(o.label(), o.subject(), state(o), facts(o.finding().proof(), ", "));
      }
    }
    if (!lines.isEmpty()) {
      console.heading("Silent rules and kept limits (absent: silent, and a fact is not known)");
      console.lines(lines.lines());
    }
  }

  /// A limit that fires is a cap that is broken, a target that is missed or a gate that is shut.
  static String state(Outcome outcome) {
    if (outcome.state() == RuleState.ABSENT) {
      return outcome.state().spelling();
    }
    return switch (outcome) {
      case RuleOutcome rule -> rule.state().spelling();
      case LimitOutcome limit when limit.state() == RuleState.FIRES ->
          switch (limit.limit().bound()) {
            case Bound.Cap cap -> "broken";
            case Bound.Target target -> "missed";
            case Bound.Gate gate -> "shut";
          };
      case LimitOutcome limit when limit.state() == RuleState.SILENT ->
          limit.limit().bound() instanceof Bound.Gate ? "open" : "kept";
      case LimitOutcome limit -> limit.state().spelling();
    };
  }

  private static String facts(ProofNode proof, String separator) {
    return proof.facts().stream()
        .map(f -> FactNumbers.cell(f, proof))
        .collect(Collectors.joining(separator));
  }

  private void votes(Decision decision) {
    var lines = new TextTable("proposal", "weight", "carried", "objections");
    for (TallyLine line : decision.tally().lines()) {
      if (line.weight() != 0 || line.isCarried()) {
        lines.row(
            line.proposal().text(),
            Numbers.fixed(line.weight(), CENTS),
            line.isCarried() ? "yes" : "no",
            String.join("; ", line.objections()));
      }
    }
    if (!lines.isEmpty()) {
      console.heading("Votes");
      console.lines(lines.lines());
    }
  }

  /// What is near and would change what is done; the rest stands in the JSON.
  private void flips(List<VoteFlip> flips) {
    var lines = new TextTable("if", "of", "changes thus", "votes would admit", "and stop");
    for (VoteFlip flip : flips) {
      if (flip.flip().isNear()) {
        lines.row(
            flip.label(),
            flip.subject(),
            flip.flip().text(),
            names(flip.gains()),
            names(flip.loses()));
      }
    }
    if (!lines.isEmpty()) {
      console.heading("What would flip the decision, of what is near");
      console.lines(lines.lines());
    }
  }

  private static String names(List<Proposal> proposals) {
    return proposals.stream().map(Proposal::text).collect(Collectors.joining(", "));
  }

  private void values(Decision decision) {
    var lines =
        new TextTable(
            "by value, USD",
            "value",
            "mean gain",
            "CVaR 95",
            "cost",
            "over holding",
            "standard error",
            "not done");
    for (ValuedAlternative v : decision.values()) {
      lines.row(
          v.description(),
          Numbers.figure(v.valueUsd(), 0),
          Numbers.figure(v.meanGainUsd(), 0),
          Numbers.figure(v.cvarUsd(), 0),
          Numbers.figure(Figure.of(v.costUsd()), CENTS),
          Numbers.figure(v.overHoldUsd(), 0),
          Numbers.figure(v.standardErrorUsd(), 0),
          v.objection().orElse(""));
    }
    if (!lines.isEmpty()) {
      console.heading("Values on scenarios: " + ValueTerms.DEFAULT.words());
      console.lines(lines.lines());
    }
  }

  private void alternatives(Decision decision) {
    console.heading("Alternatives, in USD (a negative cost pays)");
    var checks = new LimitVerdicts(decision.evaluation());
    var priced =
        new TextTable(
            "alternative",
            "cost mid",
            "natural",
            "fees",
            "coverage",
            "caps broken",
            "targets missed");
    var unpriced = new TextTable("not priced", "why");
    var notes = new TextTable("alternative", "note");
    Set<String> shown = new HashSet<>();
    for (Alternative a : decision.alternatives()) {
      // several votes can mean one trade
      if (!shown.add(a.description() + a.pricing() + a.orders())) {
        continue;
      }
      if (!a.note().isEmpty()) {
        notes.row(a.description(), a.note());
      }
      if (a.pricing() instanceof Pricing.Abstains(String why)) {
        unpriced.row(a.description(), why);
      } else {
        String[] cost = cost(a.pricing());
        priced.row(
            a.description(),
            cost[0],
            cost[1],
            cost[2],
            a.after().map(t -> Numbers.figure(t.coverage(), RATIO)).orElse(""),
            String.join(", ", checks.capsBroken(a)),
            String.join(", ", checks.targetsMissed(a)));
      }
    }
    console.lines(priced.lines());
    if (!notes.isEmpty()) {
      console.line("");
      console.lines(notes.lines());
    }
    if (!unpriced.isEmpty()) {
      console.line("");
      console.lines(unpriced.lines());
    }
  }

  private static String[] cost(Pricing pricing) {
    return switch (pricing) {
      case Pricing.Free free -> new String[] {"0", "0", "0"};
      case Pricing.Priced(double mid, double natural, double fees) ->
          new String[] {
            Numbers.grouped(mid, 0), Numbers.grouped(natural, 0), Numbers.grouped(fees, CENTS)
          };
      case Pricing.Abstains abstains -> new String[] {"", "", ""};
    };
  }

  /// Those that a rule or limit reads; of the others only how many there are.
  private void unknownFacts(Decision decision) {
    Set<String> read = new HashSet<>();
    decision
        .evaluation()
        .all()
        .forEach(o -> o.finding().proof().facts().forEach(f -> read.add(f.name())));
    var lines = new TextTable("not known", "why");
    int others = 0;
    for (Map.Entry<String, FactValue> fact : decision.facts().book().entrySet()) {
      if (fact.getValue() instanceof FactValue.Unknown(String why)) {
        if (read.contains(fact.getKey())) {
          lines.row(fact.getKey(), why);
        } else {
          others++;
        }
      }
    }
    if (!lines.isEmpty() || others > 0) {
      console.heading("What is not known, of " + table.names().size() + " facts");
      console.lines(lines.lines());
      console.line(others + " more that no rule here reads: alvh explain FACT says why.");
    }
  }
}
