package alvh.cli;

import alvh.desk.Alternative;
import alvh.desk.Decision;
import alvh.desk.LimitCheck;
import alvh.desk.Pricing;
import alvh.fact.FactCatalogue;
import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactValue;
import alvh.playbook.Outcome;
import alvh.playbook.ProofNode;
import alvh.playbook.ProofValue;
import alvh.playbook.TallyLine;
import alvh.workspace.DecisionJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `alvh explain`.
@Command(
    name = "explain",
    description = "One rule, fact or action of a decision, with its whole proof.",
    footer = {
      "",
      "Examples (with the options of decide):",
      "  alvh explain S-24 --chain quotes.csv --data history --as-of 2018-02-05 --book book.yaml",
      "  alvh explain book.coverage ...",
      "  alvh explain close-condor ..."
    })
final class ExplainVerb extends Verb {
  @Parameters(
      index = "0",
      paramLabel = "SUBJECT",
      description = "A rule id (S-24), a fact (vix.rsi14) or an action (close-condor).")
  private String subject = "";

  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Override
  public Integer call() {
    Deciding deciding = Deciding.of(market, desk, Optional.empty());
    Decision decision = deciding.decision();
    List<Outcome> outcomes = decision.evaluation().all().stream().filter(this::isAsked).toList();
    List<TallyLine> votes =
        decision.tally().lines().stream()
            .filter(l -> l.proposal().what().action().spelling().equals(subject))
            .toList();
    List<Alternative> alternatives =
        decision.alternatives().stream()
            .filter(a -> a.proposal().what().action().spelling().equals(subject))
            .toList();
    boolean isFact = FactCatalogue.table().names().contains(subject);
    if (outcomes.isEmpty() && votes.isEmpty() && alternatives.isEmpty() && !isFact) {
      throw unknownSubject(decision);
    }
    if (isJson()) {
      console()
          .json(
              new DecisionJson(FactCatalogue.table(), desk.margin())
                  .explained(decision, outcomes, votes, alternatives, factNames(isFact)));
      return FINE;
    }
    outcomes.forEach(this::print);
    votes.forEach(this::print);
    alternatives.forEach(this::print);
    if (isFact) {
      printFact(decision);
    }
    return FINE;
  }

  private List<String> factNames(boolean isFact) {
    return isFact ? List.of(subject) : List.of();
  }

  private boolean isAsked(Outcome outcome) {
    return outcome.label().equals(subject) || outcome.label().startsWith(subject + "/");
  }

  private InputException unknownSubject(Decision decision) {
    var known = new TreeSet<>(FactCatalogue.table().names());
    decision.evaluation().all().forEach(o -> known.add(o.label()));
    decision.alternatives().forEach(a -> known.add(a.proposal().what().action().spelling()));
    return new InputException(
        subject, "is no rule, fact or action of this decision", NearestName.hint(subject, known));
  }

  private void print(Outcome outcome) {
    String of = outcome.subject().isEmpty() ? "" : " of " + outcome.subject();
    console().heading(outcome.label() + of + ": " + outcome.state().spelling());
    console().line(outcome.row().citation().why());
    console()
        .line("source " + outcome.row().citation().source() + ", " + outcome.group().spelling());
    tree(outcome.finding().proof(), 0);
    console().line("what would change it: " + outcome.finding().flip().text());
    outcome
        .finding()
        .missing()
        .forEach(m -> console().line("missing: " + m.name() + ": " + m.why()));
  }

  private void tree(ProofNode node, int depth) {
    String value =
        switch (node.value()) {
          case ProofValue.Verdict verdict -> verdict.truth().name().toLowerCase(Locale.ROOT);
          case ProofValue.Quantity(double number, String unit) ->
              Numbers.grouped(number, 4) + " " + unit;
          case ProofValue.Nothing(String why) -> "unknown: " + why;
        };
    console().line("  ".repeat(depth + 1) + node.text() + "  ->  " + value);
    node.children().forEach(c -> tree(c, depth + 1));
  }

  private void print(TallyLine line) {
    console().heading("Votes on " + line.proposal().text());
    console().line("weight " + Numbers.fixed(line.weight(), 2));
    line.signers()
        .forEach((signer, state) ->
            console()
                .line(
                    "  "
                        + signer.name().toLowerCase(Locale.ROOT)
                        + ": "
                        + DecisionJson.signer(state)));
    line.objections().forEach(o -> console().line("  objection: " + o));
  }

  private void print(Alternative alternative) {
    console().heading(alternative.description());
    String price =
        switch (alternative.pricing()) {
          case Pricing.Free free -> "costs nothing";
          case Pricing.Priced(double mid, double natural, double fees) ->
              String.format(
                  Locale.ROOT,
                  "costs %s USD at the middle, %s against the market, fees %s",
                  Numbers.grouped(mid, 0),
                  Numbers.grouped(natural, 0),
                  Numbers.grouped(fees, 2));
          case Pricing.Abstains(String why) -> "abstains: " + why;
        };
    console().line(price);
    var lines = new TextTable("limit", "bound", "before", "after", "verdict");
    for (LimitCheck check : alternative.checks()) {
      lines.row(
          check.id(),
          check.text(),
          Numbers.figure(check.before(), 3),
          Numbers.figure(check.after(), 3),
          check.verdict().name().toLowerCase(Locale.ROOT));
    }
    if (!lines.isEmpty()) {
      console().lines(lines.lines());
    }
  }

  private void printFact(Decision decision) {
    FactDeclaration declared = FactCatalogue.table().find(subject).orElseThrow();
    console().heading(subject);
    console()
        .line(declared.meaning() + (declared.unit().isEmpty() ? "" : ", in " + declared.unit()));
    Map<String, FactValue> book = decision.facts().book();
    List<String> lines = new ArrayList<>();
    Optional.ofNullable(book.get(subject)).ifPresent(v -> lines.add(valueLine("", v)));
    decision
        .facts()
        .condors()
        .forEach((id, facts) ->
            Optional.ofNullable(facts.get(subject))
                .ifPresent(v -> lines.add(valueLine(id + ": ", v))));
    console().lines(lines);
    decision.evaluation().all().stream()
        .filter(o -> o.finding().proof().facts().stream().anyMatch(f -> f.name().equals(subject)))
        .forEach(o -> console().line("read by " + o.label() + ": " + o.state().spelling()));
  }

  private static String valueLine(String prefix, FactValue value) {
    return prefix
        + switch (value) {
          case FactValue.Amount(double amount, String asOf, String source) ->
              Numbers.grouped(amount, 4) + " as of " + asOf + ", from " + source;
          case FactValue.Flag(boolean flag, String asOf, String source) ->
              flag + " as of " + asOf + ", from " + source;
          case FactValue.Unknown(String why) -> "unknown: " + why;
        };
  }
}
