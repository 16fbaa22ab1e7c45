package alvh.workspace;

import alvh.book.Book;
import alvh.book.LedgerEvent;
import alvh.book.PositionLedger;
import alvh.journal.Draft;
import alvh.journal.Entry;
import alvh.journal.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// One account of a workspace: its settings, its journal, and the book that the journal's fills add
/// up to.
public final class AccountDesk implements AutoCloseable {
  /// The account of the owner.
  public static final String MAIN = "main";

  /// The account in which nothing is real.
  public static final String PAPER = "paper";

  private static final List<String> EVENT_KINDS = LedgerEventJson.KINDS;

  private final Workspace workspace;
  private final WorkspaceConfig config;
  private final Journal journal;
  private final String account;

  private AccountDesk(
      Workspace workspace, WorkspaceConfig config, Journal journal, String account) {
    this.workspace = workspace;
    this.config = config;
    this.journal = journal;
    this.account = account;
  }

  /// Opens the account called `account`, [#MAIN] or [#PAPER], of `workspace`.
  public static AccountDesk open(Workspace workspace, String account, InstantSource clock) {
    WorkspaceConfig config = WorkspaceConfig.of(workspace);
    return new AccountDesk(workspace, config, Journal.open(workspace.journal(), clock), account);
  }

  /// The folder.
  public Workspace workspace() {
    return workspace;
  }

  /// Its settings.
  public WorkspaceConfig config() {
    return config;
  }

  /// Its journal.
  public Journal journal() {
    return journal;
  }

  /// `main` or `paper`.
  public String account() {
    return account;
  }

  /// The decisions of the account.
  public DecisionLog decisions() {
    return new DecisionLog(journal, account, DecisionLog.DECISION);
  }

  /// The snapshots looked at between decisions.
  public DecisionLog looks() {
    return new DecisionLog(journal, account, DecisionLog.LOOK);
  }

  /// Everything that happened to the account's positions.
  public List<LedgerEvent> events() {
    List<Entry> entries = new ArrayList<>();
    EVENT_KINDS.forEach(kind -> entries.addAll(journal.entries(kind, account)));
    return entries.stream().map(e -> LedgerEventJson.read(e.kind(), e.body())).toList();
  }

  /// What the events add up to.
  public PositionLedger ledger() {
    return PositionLedger.of(events());
  }

  /// The account's equity in USD: as the settings say, of the paper account what it started with and
  /// what it has made since.
  public double equityUsd() {
    return account.equals(PAPER)
        ? config.paper().equityUsd() + ledger().realisedCents() * USD_PER_CENT
        : config.equityUsd();
  }

  private static final double USD_PER_CENT = 0.01;

  /// The book at `asOf`.
  public Book book(Instant asOf) {
    return ledger().book(account, equityUsd(), asOf);
  }

  /// Keeps `events`; returns once they are on the disk.
  ///
  /// @param sources the files they were read from, kept as they are
  public List<Entry> record(List<LedgerEvent> events, List<byte[]> sources) {
    List<String> hashes = sources.stream().map(Journal::hash).toList();
    List<Draft> drafts =
        events.stream()
            .map(e ->
                new Draft(
                    LedgerEventJson.kind(e), account, e.at(), LedgerEventJson.text(e), hashes))
            .toList();
    return journal.append(OptionalLong.empty(), drafts, sources);
  }

  @Override
  public void close() {
    journal.close();
  }
}
