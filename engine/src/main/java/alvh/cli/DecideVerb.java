package alvh.cli;

import alvh.input.InputException;
import alvh.journal.Entry;
import alvh.workspace.AccountDesk;
import alvh.workspace.DecisionLog;
import alvh.workspace.DecisionRun;
import alvh.workspace.RunMarker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
      "  alvh decide                                 (in a workspace: newest snapshot, own book)",
      "  alvh decide --as-of 2024-01-05T15:45        (the newest snapshot up to then)",
      "  alvh decide --replay 2024-01-05             (the decision of that day once more)",
      "  alvh decide --chain quotes.csv --data history --as-of 2024-01-05 --book book.yaml",
      "  alvh decide ... --journal journal.db        (remembers from one day to the next)",
      "  alvh decide ... --playbook mine.yaml --json",
      "",
      "In a workspace the decision is kept in its journal with everything it rested on.",
      "Exit code 1: condors are held and none of them could be valued, or a replay differs."
    })
final class DecideVerb extends Verb {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description = "Keep the decision in this journal and go on from what it remembers.")
  private @Nullable Path journal;

  @Option(
      names = "--sign",
      paramLabel = "ACTION",
      description =
          "Your own signature under an action that rules vote on, as the votes name it:"
              + " 'roll-condor of feb'; it expires as the rules' do. May be repeated.")
  private List<String> signed = new ArrayList<>();

  @Option(names = "--dry-run", description = "Keep nothing.")
  private boolean isDryRun;

  @Option(
      names = "--replay",
      paramLabel = "DATE",
      description = "Make the last decision of that day again, on what it rested on then.")
  private @Nullable LocalDate replay;

  @Override
  public Integer call() {
    try (DeskSession session =
        DeskSession.open(
            workspace.entered(console()),
            AccountDesk.MAIN,
            Optional.ofNullable(journal),
            market,
            desk,
            Clock.systemUTC())) {
      session.notice().ifPresent(console().err()::println);
      LocalDate day = replay;
      return day == null ? marked(session) : replay(session, day);
    }
  }

  /// Leaves a mark while it works, so that the next start can tell that it was cut off.
  private int marked(DeskSession session) {
    Optional<AccountDesk> account = isDryRun ? Optional.empty() : session.account();
    if (account.isEmpty()) {
      return decide(session);
    }
    Path folder = account.get().workspace().folder();
    try (RunMarker run = RunMarker.begin(folder, "decide", Clock.systemUTC())) {
      int code = decide(session);
      run.note("decided");
      return code;
    }
  }

  private int decide(DeskSession session) {
    Optional<DecisionLog> log = isDryRun ? Optional.empty() : session.log();
    DecisionRun unsigned = session.decide();
    DecisionRun run = signed.isEmpty() ? unsigned : unsigned.signed(signed);
    session.notes(run, Clock.systemUTC()).forEach(console().err()::println);
    if (log.isPresent() && session.isKept()) {
      Entry kept = log.get().append(run, VersionVerb.VERSION);
      console().err().println("kept in the journal as entry " + kept.sequence());
    } else if (log.isPresent()) {
      console().err().println("not kept: --book is not the book of the workspace");
    }
    print(run);
    return run.decision().isBlind() ? WANTING : FINE;
  }

  private void print(DecisionRun run) {
    if (isJson()) {
      console().json(run.json());
    } else {
      new DecisionText(console(), run.playbook().table()).print(run.decision(), run.flips());
    }
  }

  private int replay(DeskSession session, LocalDate day) {
    DecisionLog log =
        session
            .log()
            .orElseThrow(() ->
                new InputException(
                    "--replay",
                    "needs a journal",
                    "run it in a workspace, or name the journal with --journal"));
    Entry entry = log.on(day).orElseThrow(() -> Replays.noDecision("--replay", log, day));
    try (ScratchFolder scratch = ScratchFolder.make()) {
      DecisionLog.Replayed replayed = log.replay(entry, scratch.path());
      print(replayed.run());
      console().err().println(Replays.sentence(entry, replayed));
      return replayed.isSame() ? FINE : WANTING;
    }
  }
}
