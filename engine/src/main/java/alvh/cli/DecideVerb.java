package alvh.cli;

import alvh.book.Book;
import alvh.desk.Decision;
import alvh.desk.Desk;
import alvh.desk.DeskState;
import alvh.desk.MarketFacts;
import alvh.fact.FactCatalogue;
import alvh.files.ChainImport;
import alvh.market.DayView;
import alvh.playbook.Playbook;
import alvh.workspace.DecisionJson;
import alvh.workspace.Journal;
import alvh.workspace.MarketConfig;
import java.nio.file.Path;
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
      "  alvh decide ... --journal journal.jsonl     (remembers from one day to the next)",
      "  alvh decide ... --playbook mine.yaml --json"
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
    Optional<Journal> kept = Optional.ofNullable(journal).map(Journal::open);
    kept.flatMap(Journal::recovered).ifPresent(console().err()::println);
    MarketConfig config = market.config();
    Book book = desk.book(config);
    Playbook playbook = desk.playbook();
    List<ChainImport> chains = market.readChains();
    DayView view = market.view(chains);
    DeskState before = kept.map(j -> j.stateBefore(view.asOf())).orElse(DeskState.EMPTY);
    Decision decision =
        new Desk(new MarketFacts(config.calendar(), config.ticks(), config.listings()))
            .decide(view, book, before, playbook, desk.policy(config.fees(), market.rate()));
    Map<String, Object> json =
        new DecisionJson(FactCatalogue.table(), desk.margin()).of(decision, playbook);
    kept.ifPresent(j -> j.append(view.asOf(), json, decision.next()));
    if (isJson()) {
      console().json(json);
    } else {
      console().line(decision.sentence());
    }
    return FINE;
  }
}
