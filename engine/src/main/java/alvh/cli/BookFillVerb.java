package alvh.cli;

import alvh.book.Sleeve;
import alvh.broker.BookFacts;
import alvh.broker.ImportChoices;
import alvh.broker.ImportPlan;
import alvh.broker.Imported;
import alvh.input.InputException;
import alvh.journal.Entry;
import alvh.time.NewYork;
import alvh.workspace.AccountDesk;
import alvh.workspace.MarketConfig;
import alvh.workspace.RunMarker;
import alvh.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh book fill`.
@Command(
    name = "fill",
    description = "Types in a fill, as thinkorswim writes it.",
    footer = {
      "",
      "Examples:",
      "  alvh book fill 'SOLD -10 IRON CONDOR SPX 100 16 FEB 24 4875/4925/4475/4425 CALL/PUT @12.10'"
          + " --at 2024-01-05",
      "  alvh book fill 'BOT +14 /VXMG24 @14.20' --at 2024-01-05T15:58 --fees 20.02",
      "  alvh book fill 'SOLD -10 ...' --rolled-from spx-2024-02-16     (its history goes on)"
    })
final class BookFillVerb extends Verb {
  /// More than any order of this account costs; more is a price or a number of contracts.
  private static final double MOST_FEES_USD = 1e6;

  private static final double CENTS_PER_USD = 100;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Parameters(index = "0", paramLabel = "LINE", description = "The fill, in quotation marks.")
  private String line = "";

  @Option(
      names = "--at",
      required = true,
      paramLabel = "TIME",
      description = "When: 2024-01-05 (the close) or 2024-01-05T10:30, New York.")
  private String at = "";

  @Option(
      names = "--position",
      paramLabel = "ID",
      description = "The position, or the name of the new one. Default: the one that fits.")
  private @Nullable String position;

  @Option(
      names = "--sleeve",
      paramLabel = "LAYER",
      description = "The layer of a new position: ${COMPLETION-CANDIDATES}.")
  private @Nullable Sleeve sleeve;

  @Option(
      names = "--rolled-from",
      paramLabel = "ID",
      description = "The position whose history the new one carries on.")
  private @Nullable String rolledFrom;

  @Option(names = "--fees", paramLabel = "USD", description = "All fees.")
  private @Nullable Double fees;

  @Override
  public Integer call() {
    Workspace entered = workspace.enter(console());
    var config = MarketConfig.standard();
    Instant moment = Moments.parse("--at", at, config.calendar());
    Imported imported = TypedLine.read(line, NewYork.date(moment), config, "book fill");
    try (RunMarker run = RunMarker.begin(entered.folder(), "book fill", Clock.systemUTC());
        AccountDesk desk = AccountDesk.open(entered, AccountDesk.MAIN, Clock.systemUTC())) {
      requireKnown(desk);
      ImportPlan plan =
          ImportPlan.of(
              imported,
              desk.ledger(),
              choices(moment),
              new BookFacts(config.calendar(), config.listings()));
      List<Entry> kept =
          plan.events().isEmpty() ? List.of() : desk.record(plan.events(), List.of());
      run.note("kept " + kept.size() + (kept.size() == 1 ? " fill" : " fills"));
      var text = new ImportText("typed", imported, plan, kept);
      if (isJson()) {
        console().json(text.json());
      } else {
        text.print(console());
      }
      if (kept.isEmpty() && plan.isComplete()) {
        console()
            .err()
            .println(
                "nothing was added: if this is another fill, give its own time; a wrong one is taken"
                    + " back with `alvh book void`");
      }
      return plan.isComplete() && !kept.isEmpty() ? FINE : WANTING;
    }
  }

  private void requireKnown(AccountDesk desk) {
    String from = rolledFrom;
    if (from != null && desk.ledger().at(Instant.MAX).position(from).isEmpty()) {
      throw new InputException(
          "--rolled-from",
          "there is no position '" + from + "'",
          "see `alvh book history` for the positions there are");
    }
  }

  private ImportChoices choices(Instant moment) {
    Sleeve givenSleeve = sleeve;
    String givenPosition = position;
    Double givenFees = fees;
    if (givenFees != null && !(givenFees >= 0 && givenFees < MOST_FEES_USD)) {
      throw new InputException(
          "--fees", givenFees + " are no fees", "give USD, 0 or more, such as 20.02");
    }
    return new ImportChoices(
        "typed",
        "typed",
        Map.of(),
        false,
        Optional.of(moment),
        Optional.ofNullable(givenSleeve),
        Optional.ofNullable(givenPosition),
        Optional.ofNullable(rolledFrom),
        givenFees == null
            ? OptionalLong.empty()
            : OptionalLong.of(Math.round(givenFees * CENTS_PER_USD)));
  }
}
