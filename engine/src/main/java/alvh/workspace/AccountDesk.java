package alvh.workspace;

import alvh.book.Book;
import alvh.book.CashAmount;
import alvh.book.LedgerEvent;
import alvh.book.LedgerPosition;
import alvh.book.PositionLedger;
import alvh.input.InputException;
import alvh.journal.Draft;
import alvh.journal.Entry;
import alvh.journal.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// One account of a workspace: its settings, its journal, and the book that the journal's fills add
/// up to.
public final class AccountDesk implements AutoCloseable {
  /// The account of the owner.
  public static final String MAIN = "main";

  /// The account in which nothing is real.
  public static final String PAPER = "paper";

  private static final Set<String> EVENT_KINDS =
      Set.of(
          LedgerEventJson.FILL,
          LedgerEventJson.SETTLEMENT,
          LedgerEventJson.ADJUSTMENT,
          LedgerEventJson.VOID);

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final double USD_PER_CENT = 0.01;

  private final Workspace workspace;
  private final WorkspaceConfig config;
  private final Journal journal;
  private final String account;

  /// The newest event that this desk has read: what is planned on it is refused when another
  /// program has added to the book since.
  private long seen;

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
    seen = journal.newest(EVENT_KINDS, account);
    return read();
  }

  private List<LedgerEvent> read() {
    List<Entry> entries = new ArrayList<>();
    EVENT_KINDS.forEach(kind -> entries.addAll(journal.entries(kind, account)));
    return entries.stream()
        .map(e ->
            LedgerEventJson.read(
                e.kind(), JSON.readTree(e.body()), journal.file() + ", entry " + e.sequence()))
        .toList();
  }

  /// What the events add up to.
  public PositionLedger ledger() {
    return PositionLedger.of(events());
  }

  /// The account's equity in USD: as the settings say; of the paper account what it started with,
  /// what it has realised since and the fees paid.
  public double equityUsd(Instant asOf) {
    if (!account.equals(PAPER)) {
      return config.equityUsd();
    }
    List<LedgerPosition> positions = PositionLedger.of(read()).at(asOf).positions();
    CashAmount made =
        positions.stream()
            .map(LedgerPosition::realised)
            .reduce(new CashAmount.Known(0), CashAmount::plus);
    long fees = positions.stream().mapToLong(LedgerPosition::feesCents).sum();
    return switch (made) {
      case CashAmount.Known(long cents) ->
          config.paper().equityUsd() + (cents - fees) * USD_PER_CENT;
      case CashAmount.Unknown(String why) ->
          throw new InputException(
              workspace.journal().toString(),
              "what the paper account has made is unknown: " + why,
              "start a new workspace for a new paper account");
    };
  }

  /// The book at `asOf`.
  public Book book(Instant asOf) {
    String name = account.equals(MAIN) ? config.account().name() : account;
    return ledger().book(name, equityUsd(asOf), asOf);
  }

  /// Keeps `events`; returns once they are on the disk. Nothing is kept where they do not fit what
  /// is held, or where another program has added to the book since this desk read it.
  ///
  /// @param sources the files they were read from, kept as they are
  public List<Entry> record(List<? extends LedgerEvent> events, List<byte[]> sources) {
    List<Entry> kept =
        journal.appendAfter(EVENT_KINDS, account, seen, drafts(events, sources), sources);
    seen = kept.getLast().sequence();
    return kept;
  }

  /// A journal whose events do not add up could not be decided on any more.
  private void requireFitting(List<? extends LedgerEvent> events) {
    List<LedgerEvent> all = new ArrayList<>(read());
    all.addAll(events);
    PositionLedger.of(all).at(Instant.MAX);
  }

  /// The journal entries that `events` become.
  ///
  /// @throws InputException where they do not fit what is held
  public List<Draft> drafts(List<? extends LedgerEvent> events, List<byte[]> sources) {
    requireFitting(events);
    List<String> hashes = sources.stream().map(Journal::hash).toList();
    return events.stream()
        .map(e ->
            new Draft(
                LedgerEventJson.kind(e),
                account,
                e.at(),
                JSON.writeValueAsString(LedgerEventJson.of(e)),
                hashes))
        .toList();
  }

  @Override
  public void close() {
    journal.close();
  }
}
