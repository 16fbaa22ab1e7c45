package alvh.cli;

import alvh.book.LedgerEvent;
import alvh.book.Voided;
import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.journal.Entry;
import alvh.workspace.AccountDesk;
import alvh.workspace.RunMarker;
import alvh.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh book void`.
@Command(
    name = "void",
    description = {
      "Takes back a fill, a settlement or an adjustment that was a mistake. Nothing is deleted: the",
      "event stays in the history and counts no longer."
    },
    footer = {
      "",
      "Examples:",
      "  alvh book void settled:SPX:2024-02-16:502.17 --why 'a digit too few'",
      "  alvh book history            (shows the ids)"
    })
final class BookVoidVerb extends Verb {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private BookAccount account = new BookAccount();

  @Parameters(index = "0", paramLabel = "EVENT", description = "The id of the event.")
  private String event = "";

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      defaultValue = "a mistake",
      description = "The reason, kept with it.")
  private String why = "a mistake";

  @Override
  public Integer call() {
    Workspace entered = workspace.enter(console());
    try (RunMarker run = RunMarker.begin(entered.folder(), "book void", Clock.systemUTC());
        AccountDesk desk = account.open(entered)) {
      List<String> counted = desk.ledger().counted().stream().map(LedgerEvent::id).toList();
      if (!counted.contains(event)) {
        throw new InputException(
            event,
            "is no event that counts",
            counted.isEmpty()
                ? "the account has none"
                : NearestName.hint(event, counted) + "; `alvh book history` shows the ids");
      }
      long times = desk.events().stream().filter(e -> e.id().startsWith("void:" + event)).count();
      var mistake =
          new Voided(
              "void:" + event + (times == 0 ? "" : ":" + (times + 1)),
              Clock.systemUTC().instant(),
              event,
              why);
      List<Entry> kept = desk.record(List.of(mistake), List.of());
      run.note("voided " + event);
      if (isJson()) {
        var json = Json.object();
        json.put("voided", event);
        json.put("entry", kept.getFirst().sequence());
        console().json(json);
      } else {
        console()
            .line(
                event
                    + " counts no longer; kept in the journal as entry "
                    + kept.getFirst().sequence());
      }
      return FINE;
    }
  }
}
