package alvh.cli;

import alvh.book.Book;
import alvh.book.LedgerEvent;
import alvh.desk.DeskState;
import alvh.feed.ChainSnapshot;
import alvh.input.InputException;
import alvh.journal.Journal;
import alvh.time.NewYork;
import alvh.workspace.AccountDesk;
import alvh.workspace.BookText;
import alvh.workspace.ConfigTexts;
import alvh.workspace.DecisionInputs;
import alvh.workspace.DecisionLog;
import alvh.workspace.DecisionRun;
import alvh.workspace.NamedFile;
import alvh.workspace.NamedText;
import alvh.workspace.Workspace;
import alvh.workspace.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a verb decides on: the options as given, and where they are silent, the workspace.
final class DeskSession implements AutoCloseable {
  private final Optional<AccountDesk> account;
  private final Optional<Journal> own;
  private final MarketOptions market;
  private final DeskOptions desk;
  private final Optional<DataHold> hold;

  private DeskSession(
      Optional<AccountDesk> account,
      Optional<Journal> own,
      MarketOptions market,
      DeskOptions desk,
      Optional<DataHold> hold) {
    this.account = account;
    this.own = own;
    this.market = market;
    this.desk = desk;
    this.hold = hold;
  }

  /// Opens the workspace's account, where there is a workspace, and the journal `journal`, where
  /// one is named.
  static DeskSession open(
      Optional<Workspace> workspace,
      String accountName,
      Optional<Path> journal,
      MarketOptions market,
      DeskOptions desk,
      InstantSource clock) {
    Optional<AccountDesk> account = workspace.map(w -> AccountDesk.open(w, accountName, clock));
    Optional<Journal> own = Optional.empty();
    try {
      own = journal.map(file -> Journal.open(file, clock));
      // last, and nothing that can fail comes after it: a watch lives on after a failed look, and a
      // lock that nobody gives up would keep every fetch out
      Optional<DataHold> hold =
          workspace.filter(w -> market.data().isEmpty()).flatMap(w -> DataHold.of(w.data()));
      return new DeskSession(account, own, market, desk, hold);
    } catch (RuntimeException failed) {
      own.ifPresent(Journal::close);
      account.ifPresent(AccountDesk::close);
      throw failed;
    }
  }

  /// Decides on what the options and the workspace say, and keeps nothing.
  static DecisionRun look(Optional<Workspace> workspace, MarketOptions market, DeskOptions desk) {
    try (DeskSession session =
        open(workspace, AccountDesk.MAIN, Optional.empty(), market, desk, Clock.systemUTC())) {
      return session.decide();
    }
  }

  /// What came of opening it all that a person should know.
  Optional<String> notice() {
    List<String> notices = new ArrayList<>();
    own.flatMap(Journal::notice)
        .or(() -> account.flatMap(a -> a.journal().notice()))
        .ifPresent(notices::add);
    hold.flatMap(DataHold::notice).ifPresent(notices::add);
    return notices.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", notices));
  }

  /// The account, where there is a workspace.
  Optional<AccountDesk> account() {
    return account;
  }

  /// Where decisions are kept, if anywhere.
  Optional<DecisionLog> log() {
    return own.map(j -> new DecisionLog(j, AccountDesk.MAIN, DecisionLog.DECISION))
        .or(() -> account.map(AccountDesk::decisions));
  }

  /// Whether a decision on this book belongs into the journal: the workspace's journal is of the
  /// workspace's book alone.
  boolean isKept() {
    return own.isPresent() || (account.isPresent() && desk.bookFile().isEmpty());
  }

  /// Decides on the moment asked for, going on from what the journal remembers.
  DecisionRun decide() {
    List<NamedFile> chains = new ArrayList<>(given());
    Optional<Instant> snapshot = chains.isEmpty() ? snapshots(chains) : Optional.empty();
    Instant asOf = snapshot.or(market::asked).orElseGet(() -> ownMoment(chains));
    return DecisionRun.of(
        new DecisionInputs(
            asOf,
            chains,
            data(),
            account.map(a -> ConfigTexts.of(a.workspace())).orElseGet(ConfigTexts::shipped),
            bookText(asOf),
            hasLedgerBook(),
            desk.playbookText(account.map(AccountDesk::workspace)),
            desk.policy(account.map(AccountDesk::config), market.rate()),
            log().map(l -> l.stateBefore(asOf)).orElse(DeskState.EMPTY)));
  }

  /// What a person has to know of what the decision rests on: quotes that are not of now, or not of
  /// the moment asked for, and what has happened since.
  List<String> notes(DecisionRun run, InstantSource clock) {
    List<String> notes = new ArrayList<>();
    if (account.isPresent() && market.chainFiles().isEmpty()) {
      var age = new QuoteAge(market.config().calendar());
      Instant quotes = run.view().asOf();
      Optional<Instant> asked = market.asked();
      Optional<String> note =
          asked.isPresent()
              ? QuoteAge.beforeAsked(quotes, asked.get())
              : age.now(quotes, clock.instant());
      note.ifPresent(notes::add);
    }
    leftOut(run.inputs().asOf()).ifPresent(notes::add);
    return notes;
  }

  private List<NamedFile> given() {
    return market.chainFiles().stream().map(p -> new NamedFile(p.toString(), p)).toList();
  }

  /// Adds the workspace's newest snapshots to `chains`.
  ///
  /// @return their moment; empty when there is no workspace or no snapshot
  private Optional<Instant> snapshots(List<NamedFile> chains) {
    if (account.isEmpty()) {
      return Optional.empty();
    }
    Path folder = account.get().workspace().chains();
    List<ChainSnapshot> newest = Snapshots.newest(folder, market.asked());
    Optional<Instant> moment = newest.stream().map(ChainSnapshot::quotes).max(Instant::compareTo);
    if (moment.isEmpty()) {
      return moment;
    }
    requireSameDay(moment.get());
    for (ChainSnapshot snapshot : newest) {
      Path path = snapshot.path();
      String name = account.get().workspace().folder().relativize(path).toString();
      chains.add(new NamedFile(name.replace('\\', '/'), path));
    }
    return moment;
  }

  /// Quotes of another day are not the market of the moment asked for.
  private void requireSameDay(Instant moment) {
    market
        .asked()
        .filter(asked -> !NewYork.date(asked).equals(NewYork.date(moment)))
        .ifPresent(asked -> {
          throw new InputException(
              "--as-of",
              "no snapshot of "
                  + NewYork.date(asked)
                  + " up to then; the newest before it is of "
                  + Moments.shown(moment),
              "collect during or after the session (alvh data collect), or give --chain");
        });
  }

  private Instant ownMoment(List<NamedFile> chains) {
    if (chains.isEmpty()) {
      throw new InputException(
          "--chain",
          account.isPresent()
              ? "is missing, and the workspace has no snapshot of a chain yet"
              : "is missing, and so is the moment",
          account.isPresent()
              ? "run `alvh data collect`, or give --chain quotes.csv"
              : "give --chain quotes.csv, or the moment with --as-of");
    }
    return market.requireChains().getFirst().chain().asOf();
  }

  private Optional<Path> data() {
    return market.data().or(this::ownData);
  }

  private Optional<Path> ownData() {
    return account.map(a -> a.workspace().data()).filter(Files::isDirectory);
  }

  private boolean hasLedgerBook() {
    return desk.bookFile().isEmpty() && account.isPresent();
  }

  private NamedText bookText(Instant asOf) {
    if (!hasLedgerBook()) {
      Path file = desk.requireBook();
      return new NamedText(file.toString(), Yaml.textOf(file));
    }
    Book book = account.orElseThrow().book(heldUntil(asOf));
    return new NamedText("the journal's book", BookText.yaml(book));
  }

  /// The moment of the book: as asked; else the end of the day of the quotes. Quotes are delayed,
  /// and statements give no hour: what was traded since must not be proposed once more.
  private Instant heldUntil(Instant asOf) {
    Instant evening =
        NewYork.instant(NewYork.date(asOf).plusDays(1), LocalTime.MIDNIGHT).minusNanos(1);
    return market.asked().map(asked -> asked.isAfter(asOf) ? asked : asOf).orElse(evening);
  }

  /// What the book of a decision leaves out because it happened later, in words.
  private Optional<String> leftOut(Instant asOf) {
    if (!hasLedgerBook() || market.asked().isPresent()) {
      return Optional.empty();
    }
    List<LedgerEvent> later =
        account.orElseThrow().ledger().counted().stream()
            .filter(e -> e.at().isAfter(heldUntil(asOf)))
            .toList();
    if (later.isEmpty()) {
      return Optional.empty();
    }
    boolean isOne = later.size() == 1;
    return Optional.of(
        "the book is that of "
            + NewYork.date(asOf)
            + ": "
            + later.size()
            + (isOne ? " later event is" : " later events are")
            + " not in it, the first of "
            + NewYork.date(later.getFirst().at())
            + "; collect a newer snapshot: alvh data collect");
  }

  @Override
  public void close() {
    hold.ifPresent(DataHold::close);
    own.ifPresent(Journal::close);
    account.ifPresent(AccountDesk::close);
  }
}
