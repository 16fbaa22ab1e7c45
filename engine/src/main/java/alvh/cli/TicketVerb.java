package alvh.cli;

import alvh.execution.Order;
import alvh.input.InputException;
import alvh.journal.Entry;
import alvh.time.NewYork;
import alvh.workspace.AccountDesk;
import alvh.workspace.DecisionLog;
import alvh.workspace.MarketConfig;
import alvh.workspace.RunMarker;
import alvh.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `alvh ticket`.
@Command(
    name = "ticket",
    description = {
      "The orders of a kept decision, in the words of thinkorswim, IBKR and as option symbols.",
      "Text and files only: nothing is sent anywhere."
    },
    footer = {
      "",
      "Examples:",
      "  alvh ticket                               (what the last decision says to do)",
      "  alvh ticket --list                        (everything it priced, numbered)",
      "  alvh ticket --alternative 2               (one of these instead)",
      "  alvh ticket --of 2024-01-05 --steps 4",
      "",
      "Exit code 1: the decision has nothing to trade."
    })
final class TicketVerb extends Verb {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Option(
      names = "--of",
      paramLabel = "DATE",
      description = "The last decision of that day. Default: the last decision.")
  private @Nullable LocalDate day;

  @Option(
      names = "--alternative",
      paramLabel = "N",
      description = "Another thing that the decision priced, by its number in --list.")
  private @Nullable Integer alternative;

  @Option(names = "--list", description = "List what the decision priced.")
  private boolean isList;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "5",
      description = "Steps of the limit ladder, 1 to 50. Default: ${DEFAULT-VALUE}.")
  private int steps;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the files go. Default: a folder of its own in tickets/.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    if (steps < 1 || steps > 50) {
      throw new InputException("--steps", steps + " is not in 1 to 50", "give 5");
    }
    Workspace entered = workspace.enter(console());
    try (RunMarker run = RunMarker.begin(entered.folder(), "ticket", Clock.systemUTC());
        AccountDesk desk = AccountDesk.open(entered, AccountDesk.MAIN, Clock.systemUTC())) {
      Entry entry = entry(desk.decisions());
      JsonNode decision = JsonMapper.shared().readTree(desk.decisions().decision(entry));
      var choices = TicketChoices.of(decision, "journal entry " + entry.sequence());
      if (isList) {
        choices.print(console());
        return FINE;
      }
      List<Order> orders = orders(choices);
      if (orders.isEmpty()) {
        console().line(decision.required("sentence").stringValue());
        console().line("nothing to trade; `alvh ticket --list` shows what else was priced");
        return WANTING;
      }
      TicketSheet sheet =
          TicketSheet.of(
              orders,
              NewYork.date(entry.asOf()),
              steps,
              desk.config().tickets(),
              "alvh-" + entry.sequence(),
              MarketConfig.standard());
      Path folder = sheet.write(folder(entered, entry));
      run.note("wrote " + folder);
      if (isJson()) {
        console().json(sheet.json(folder));
      } else {
        console()
            .line(
                Moments.shown(entry.asOf())
                    + ": "
                    + choices.title(Optional.ofNullable(alternative)));
        sheet.print(console());
        console().line("");
        console().line("files in " + shown(entered, folder));
      }
      return FINE;
    }
  }

  private static Path shown(Workspace entered, Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    return whole.startsWith(entered.folder()) ? entered.folder().relativize(whole) : folder;
  }

  private Entry entry(DecisionLog log) {
    LocalDate asked = day;
    return asked == null
        ? log.latest()
            .orElseThrow(() ->
                new InputException("the journal", "has no decision", "run `alvh decide` first"))
        : log.on(asked).orElseThrow(() -> Replays.noDecision("--of", log, asked));
  }

  private List<Order> orders(TicketChoices choices) {
    Integer chosen = alternative;
    return chosen == null ? choices.decided() : choices.alternative(chosen);
  }

  private Path folder(Workspace entered, Entry entry) {
    Path given = out;
    if (given != null) {
      return given;
    }
    String suffix = alternative == null ? "" : "-alternative-" + alternative;
    String name = NewYork.date(entry.asOf()) + "-entry-" + entry.sequence() + suffix;
    return entered.tickets().resolve(name);
  }
}
