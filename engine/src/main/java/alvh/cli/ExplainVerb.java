package alvh.cli;

import alvh.desk.Alternative;
import alvh.desk.Decision;
import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.playbook.Outcome;
import alvh.playbook.TallyLine;
import alvh.workspace.DecisionJson;
import alvh.workspace.DecisionRun;
import java.util.List;
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

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Override
  public Integer call() {
    DecisionRun run = DeskSession.look(workspace.entered(console()), market, desk);
    Decision decision = run.decision();
    List<Outcome> outcomes = decision.evaluation().all().stream().filter(this::isAsked).toList();
    List<TallyLine> votes =
        decision.tally().lines().stream()
            .filter(l -> l.proposal().what().action().spelling().equals(subject))
            .toList();
    List<Alternative> alternatives =
        decision.alternatives().stream()
            .filter(a -> a.proposal().what().action().spelling().equals(subject))
            .toList();
    boolean isFact = run.playbook().table().names().contains(subject);
    if (outcomes.isEmpty() && votes.isEmpty() && alternatives.isEmpty() && !isFact) {
      throw unknownSubject(run);
    }
    Optional<FactParts> parts = FactParts.of(subject, decision.risk(), run.book().equityUsd());
    if (isJson()) {
      Map<String, Object> json =
          new DecisionJson(run.playbook().table(), run.inputs().policy().margin())
              .explained(decision, outcomes, votes, alternatives, factNames(isFact));
      parts.ifPresent(p -> json.put("parts", FactPartsJson.of(p)));
      console().json(json);
      return FINE;
    }
    console().line(Moments.shown(decision.asOf()));
    var text = new ExplainText(console(), decision, run.playbook().table());
    outcomes.forEach(text::rule);
    votes.forEach(text::votes);
    alternatives.forEach(text::alternative);
    if (isFact) {
      text.fact(subject, parts);
    }
    return FINE;
  }

  private List<String> factNames(boolean isFact) {
    return isFact ? List.of(subject) : List.of();
  }

  private boolean isAsked(Outcome outcome) {
    return outcome.label().equals(subject) || outcome.label().startsWith(subject + "/");
  }

  private InputException unknownSubject(DecisionRun run) {
    Decision decision = run.decision();
    var known = new TreeSet<>(run.playbook().table().names());
    decision.evaluation().all().forEach(o -> known.add(o.label()));
    decision.alternatives().forEach(a -> known.add(a.proposal().what().action().spelling()));
    return new InputException(
        subject, "is no rule, fact or action of this decision", NearestName.hint(subject, known));
  }
}
