package alvh.cli;

import alvh.fact.FactCatalogue;
import alvh.journal.Journal;
import alvh.workspace.DecisionJson;
import alvh.workspace.DecisionLog;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh decide`.
@Command(
    name = "decide",
    description =
        "The decision of a moment, with its facts, rules, votes, limits and alternatives.",
    footer = {
      "",
      "Examples:",
      "  alvh decide --chain quotes.csv --data history --as-of 2024-01-05 --book book.yaml",
      "  alvh decide ... --journal journal.db     (remembers from one day to the next)",
      "  alvh decide ... --playbook mine.yaml --json",
      "",
      "Exit code 1: condors are held and none of them could be valued."
    })
final class DecideVerb extends Verb {
  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description = "Keep the decision here and go on from what was remembered.")
  private @Nullable Path journal;

  @Override
  public Integer call() {
    Path file = journal;
    if (file == null) {
      return decide(Optional.empty());
    }
    try (Journal kept = Journal.open(file, InstantSource.system())) {
      kept.notice().ifPresent(console().err()::println);
      return decide(Optional.of(new DecisionLog(kept, DecisionLog.MAIN)));
    }
  }

  private int decide(Optional<DecisionLog> kept) {
    Deciding deciding = Deciding.of(market, desk, kept);
    Map<String, Object> json =
        new DecisionJson(FactCatalogue.table(), desk.margin())
            .of(deciding.decision(), deciding.playbook());
    kept.ifPresent(
        log -> log.append(deciding.view().asOf(), json, deciding.decision().next(), List.of()));
    if (isJson()) {
      console().json(json);
    } else {
      new DecisionText(console(), FactCatalogue.table()).print(deciding.decision());
    }
    return deciding.decision().isBlind() ? WANTING : FINE;
  }
}
