package alvh.cli;

import alvh.desk.Alternative;
import alvh.desk.Decision;
import alvh.desk.LimitCheck;
import alvh.desk.Pricing;
import alvh.playbook.FactTable;
import alvh.playbook.FactUse;
import alvh.playbook.FactValue;
import alvh.playbook.Outcome;
import alvh.playbook.TallyLine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A decision as a person reads it: the sentence first, then what it rests on.
final class DecisionText {
  private static final int CENTS = 2;
  private static final int WHY_LENGTH = 100;

  private final Console console;
  private final FactTable table;

  DecisionText(Console console, FactTable table) {
    this.console = console;
    this.table = table;
  }

  void print(Decision decision) {
    console.line(Moments.shown(decision.asOf()));
    console.line("");
    console.line(decision.sentence());
    decision.refused().forEach(r -> console.line("not done: " + r));
    decision.conflicts().forEach(c -> console.line("conflict: " + c));
    decision.notHeld().forEach(n -> console.line("not held: " + n));
    new RiskText(console).print(decision.risk());
    rules(decision);
    limits(decision);
    votes(decision);
    alternatives(decision.alternatives());
    unknownFacts(decision);
  }

  private void rules(Decision decision) {
    console.heading("Rules");
    var lines = new TextTable("rule", "of", "state", "facts", "what would change it");
    decision.evaluation().rules().forEach(o -> lines.row(outcomeCells(o)));
    console.lines(lines.lines());
  }

  private void limits(Decision decision) {
    console.heading("Limits (fires = broken, or a gate that is shut)");
    var lines = new TextTable("limit", "of", "state", "facts", "what would change it");
    decision.evaluation().limits().forEach(o -> lines.row(outcomeCells(o)));
    console.lines(lines.lines());
  }

  private static String[] outcomeCells(Outcome outcome) {
    return new String[] {
      outcome.label(),
      outcome.subject(),
      outcome.state().spelling(),
      outcome.finding().proof().facts().stream()
          .map(DecisionText::factCell)
          .collect(Collectors.joining(", ")),
      shortened(outcome.finding().flip().text())
    };
  }

  private static String factCell(FactUse use) {
    return use.name() + " " + value(use.value());
  }

  static String value(FactValue value) {
    return switch (value) {
      case FactValue.Amount(double amount, String asOf, String source) ->
          Numbers.grouped(amount, CENTS);
      case FactValue.Flag(boolean flag, String asOf, String source) -> Boolean.toString(flag);
      case FactValue.Unknown unknown -> "?";
    };
  }

  private static String shortened(String text) {
    return text.length() <= WHY_LENGTH ? text : text.substring(0, WHY_LENGTH - 3) + "...";
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

  private void alternatives(List<Alternative> alternatives) {
    console.heading("Alternatives, in USD (a negative cost pays)");
    var lines =
        new TextTable("alternative", "cost mid", "natural", "fees", "coverage", "limits broken");
    List<Alternative> priced = alternatives.stream().filter(Alternative::isPriced).toList();
    for (Alternative a : priced) {
      String[] cost = cost(a.pricing());
      lines.row(
          a.description(),
          cost[0],
          cost[1],
          cost[2],
          a.after().map(t -> Numbers.figure(t.coverage(), CENTS)).orElse(""),
          a.checks().stream()
              .filter(LimitCheck::forbids)
              .map(LimitCheck::id)
              .collect(Collectors.joining(", ")));
    }
    console.lines(lines.lines());
    for (Alternative a : alternatives) {
      if (a.pricing() instanceof Pricing.Abstains(String why)) {
        console.line("abstains: " + a.description() + ": " + why);
      }
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

  private void unknownFacts(Decision decision) {
    Map<String, FactValue> facts = decision.facts().book();
    var lines = new TextTable("not known", "why");
    facts.forEach((name, value) -> {
      if (value instanceof FactValue.Unknown(String why)) {
        lines.row(name, why);
      }
    });
    if (!lines.isEmpty()) {
      console.heading("What is not known, of " + table.names().size() + " facts");
      console.lines(lines.lines());
    }
  }
}
