package alvh.cli;

import alvh.desk.Alternative;
import alvh.desk.Decision;
import alvh.desk.LimitCheck;
import alvh.desk.Pricing;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactTable;
import alvh.playbook.FactValue;
import alvh.playbook.Outcome;
import alvh.playbook.ProofNode;
import alvh.playbook.ProofValue;
import alvh.playbook.TallyLine;
import alvh.risk.Figure;
import alvh.workspace.DecisionJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One rule, fact or action of a decision as a person reads it, with its whole proof.
final class ExplainText {
  private static final int CENTS = 2;

  private final Console console;
  private final Decision decision;
  private final FactTable facts;

  /// @param facts those that the playbook of the decision may name
  ExplainText(Console console, Decision decision, FactTable facts) {
    this.console = console;
    this.decision = decision;
    this.facts = facts;
  }

  /// A rule or limit, with its proof as a tree.
  void rule(Outcome outcome) {
    String of = outcome.subject().isEmpty() ? "" : " of " + outcome.subject();
    console.heading(outcome.label() + of + ": " + DecisionText.state(outcome));
    console.line(outcome.row().citation().why());
    console.line("source " + outcome.row().citation().source() + ", " + outcome.group().spelling());
    ProofNode proof = outcome.finding().proof();
    tree(proof, FactNumbers.numbers(proof), 1);
    console.line("what would change it: " + outcome.finding().flip().text());
    outcome.finding().missing().forEach(m -> console.line("missing: " + m.name() + ": " + m.why()));
  }

  private void tree(ProofNode node, List<Double> bounds, int depth) {
    console.line("  ".repeat(depth) + node.text() + arrow(node, bounds));
    node.children().forEach(c -> tree(c, bounds, depth + 1));
  }

  private static String arrow(ProofNode node, List<Double> bounds) {
    return switch (node.value()) {
      case ProofValue.Verdict verdict -> "  ->  " + verdict.truth().name().toLowerCase(Locale.ROOT);
      // a literal has said its value
      case ProofValue.Quantity(double number, String unit)
          when FactNumbers.isBare(unit) && node.children().isEmpty() ->
          "";
      case ProofValue.Quantity(double number, String unit) ->
          "  ->  " + FactNumbers.quantity(number, unit, bounds);
      case ProofValue.Nothing(String why) -> "  ->  unknown: " + why;
    };
  }

  /// The votes on one proposal.
  void votes(TallyLine line) {
    console.heading("Votes on " + line.proposal().text());
    console.line("weight " + Numbers.fixed(line.weight(), CENTS));
    line.signers()
        .forEach((signer, state) ->
            console.line(
                "  " + signer.name().toLowerCase(Locale.ROOT) + ": " + DecisionJson.signer(state)));
    line.objections().forEach(o -> console.line("  objection: " + o));
  }

  /// Something that could be done, with its price and what it does to the limits.
  void alternative(Alternative alternative) {
    console.heading(alternative.description());
    console.line(price(alternative.pricing()));
    if (!alternative.note().isEmpty()) {
      console.line(alternative.note());
    }
    var limits = new LimitVerdicts(decision.evaluation());
    var lines = new TextTable("limit", "kind", "bound", "before", "after", "verdict");
    for (LimitCheck check : alternative.checks()) {
      List<Double> bounds = limits.thresholds(check);
      lines.row(
          check.id(),
          limits.kind(check),
          check.text(),
          Numbers.measured(check.before(), bounds),
          Numbers.measured(check.after(), bounds),
          check.verdict().name().toLowerCase(Locale.ROOT));
    }
    if (!lines.isEmpty()) {
      console.lines(lines.lines());
    }
  }

  private static String price(Pricing pricing) {
    return switch (pricing) {
      case Pricing.Free free -> "costs nothing";
      case Pricing.Priced(double mid, double natural, double fees) ->
          String.format(
              Locale.ROOT,
              "costs %s USD at the middle, %s against the market, fees %s",
              Numbers.grouped(mid, 0),
              Numbers.grouped(natural, 0),
              Numbers.grouped(fees, CENTS));
      case Pricing.Abstains(String why) -> "abstains: " + why;
    };
  }

  /// A fact, what it is made of and which rules read it.
  void fact(String name, Optional<FactParts> parts) {
    FactDeclaration declared = facts.find(name).orElseThrow();
    console.heading(name);
    console.line(declared.meaning() + (declared.unit().isEmpty() ? "" : ", in " + declared.unit()));
    Optional.ofNullable(decision.facts().book().get(name))
        .ifPresent(v -> console.line(valueLine(name, v)));
    decision
        .facts()
        .condors()
        .forEach((id, facts) ->
            Optional.ofNullable(facts.get(name))
                .ifPresent(v -> console.line(id + ": " + valueLine(name, v))));
    parts.ifPresent(this::parts);
    console.line("");
    decision.evaluation().all().stream()
        .filter(o -> reads(o, name))
        .forEach(o -> console.line("read by " + o.label() + ": " + DecisionText.state(o)));
  }

  private void parts(FactParts parts) {
    console.line("");
    var lines = new TextTable("part", "value", "what");
    lines.row("numerator", sized(parts.numerator().value()), parts.numerator().text());
    parts.denominator().ifPresent(d -> lines.row("denominator", sized(d.value()), d.text()));
    parts.parts().forEach(p -> lines.row("  " + p.id(), sized(p.value()), "in the " + p.of()));
    console.lines(lines.lines());
    parts.parts().forEach(p -> reason(p.id(), p.value()));
    reason("numerator", parts.numerator().value());
    parts.denominator().ifPresent(d -> reason("denominator", d.value()));
  }

  private static String sized(Figure figure) {
    return Numbers.measured(figure, List.of());
  }

  private void reason(String of, Figure figure) {
    if (figure instanceof Figure.Unknown(String why)) {
      console.line(of + " is unknown: " + why);
    }
  }

  private static boolean reads(Outcome outcome, String fact) {
    return outcome.finding().proof().facts().stream().anyMatch(f -> f.name().equals(fact));
  }

  private String valueLine(String name, FactValue value) {
    return switch (value) {
      case FactValue.Amount(double amount, String asOf, String source) ->
          Numbers.measured(amount, boundsOf(name)) + " as of " + asOf + ", from " + source;
      case FactValue.Flag(boolean flag, String asOf, String source) ->
          flag + " as of " + asOf + ", from " + source;
      case FactValue.Unknown(String why) -> "unknown: " + why;
    };
  }

  /// Every number that the fact is compared with.
  private List<Double> boundsOf(String name) {
    return decision.evaluation().all().stream()
        .filter(o -> reads(o, name))
        .flatMap(o -> FactNumbers.numbers(o.finding().proof()).stream())
        .toList();
  }
}
