package alvh.cli;

import alvh.book.LedgerEvent;
import alvh.desk.ChosenAction;
import alvh.execution.Order;
import alvh.input.InputException;
import alvh.journal.Entry;
import alvh.time.NewYork;
import alvh.workspace.AccountDesk;
import alvh.workspace.DecisionLog;
import alvh.workspace.DecisionRun;
import alvh.workspace.MarketConfig;
import alvh.workspace.RunMarker;
import alvh.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh paper step`.
@Command(
    name = "step",
    description = {
      "One step of the paper account: settles what has expired, decides on the newest snapshot,",
      "and fills what was decided by the fill model of alvh.yaml."
    },
    footer = {
      "",
      "Examples:",
      "  alvh paper step",
      "  alvh paper step --as-of 2024-01-05T15:45",
      "",
      "Exit code 1: an order did not fill, or a settlement value is awaited."
    })
final class PaperStepVerb extends Verb {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Override
  public Integer call() {
    Workspace entered = workspace.enter(console());
    try (RunMarker run = RunMarker.begin(entered.folder(), "paper step", Clock.systemUTC());
        DeskSession session =
            DeskSession.open(
                Optional.of(entered),
                AccountDesk.PAPER,
                Optional.empty(),
                market,
                desk,
                Clock.systemUTC())) {
      AccountDesk account = session.account().orElseThrow();
      DecisionLog log = account.decisions();
      DecisionRun decided = session.decide();
      session.notes(decided, Clock.systemUTC()).forEach(console().err()::println);
      Instant asOf = decided.inputs().asOf();
      refuseTwice(log, asOf);
      var settled = PaperSettling.of(account, decided.view(), market.config().calendar());
      var fills =
          PaperFills.of(
              orders(decided),
              account.config().paper().fills(),
              asOf,
              MarketConfig.of(decided.inputs().config()));
      List<LedgerEvent> events = new ArrayList<>(settled.events());
      events.addAll(fills.fills());
      Entry entry = log.append(decided, VersionVerb.VERSION, account.drafts(events, List.of()));
      run.note("kept entry " + entry.sequence() + " and " + events.size() + " events");
      if (isJson()) {
        console().json(json(decided, settled, fills, entry));
      } else {
        console().line(Moments.shown(asOf) + ": " + decided.decision().sentence());
        settled.print(console());
        fills.print(console());
        console().line("kept in the journal as entry " + entry.sequence());
      }
      return fills.areAllFilled() && settled.isComplete() ? FINE : WANTING;
    }
  }

  /// A step fills orders: twice on the same quotes would trade twice.
  private static void refuseTwice(DecisionLog log, Instant asOf) {
    log.latest()
        .filter(e -> !e.asOf().isBefore(asOf))
        .ifPresent(e -> {
          throw new InputException(
              "paper step",
              "the paper account has stepped on " + Moments.shown(e.asOf()) + " already",
              "collect a newer snapshot first: alvh data collect");
        });
  }

  private static List<Order> orders(DecisionRun decided) {
    return decided.decision().actions().stream()
        .map(ChosenAction::alternative)
        .flatMap(Optional::stream)
        .flatMap(a -> a.orders().stream())
        .toList();
  }

  private static Object json(
      DecisionRun decided, PaperSettling settled, PaperFills fills, Entry entry) {
    var json = Json.object();
    json.put("asOf", Moments.iso(decided.inputs().asOf()));
    json.put("sentence", decided.decision().sentence());
    json.put("settled", settled.json());
    json.put("fills", fills.json());
    json.put("entry", entry.sequence());
    json.put("day", NewYork.date(decided.inputs().asOf()).toString());
    return json;
  }
}
