package alvh.workspace;

import alvh.desk.DeskState;
import alvh.input.InputException;
import alvh.journal.Draft;
import alvh.journal.Entry;
import alvh.journal.Journal;
import alvh.time.NewYork;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The decisions of one account in a journal, and what the desk remembers from one to the next.
///
/// Each is an entry of the kind [#KIND] with the body `{"asOf", "decision", "state"}`. A decision
/// that another program appended since this was made is not passed over: appending is refused then.
public final class DecisionLog {
  /// The kind of a decision's entry.
  public static final String KIND = "decision";

  /// The account of the owner's real book.
  public static final String MAIN = "main";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Journal journal;
  private final String account;
  private long newest;

  /// @param account whose decisions, such as [#MAIN]
  public DecisionLog(Journal journal, String account) {
    this.journal = journal;
    this.account = account;
    this.newest = journal.latest(KIND, account).map(Entry::sequence).orElse(0L);
  }

  /// What the desk remembered before deciding on `asOf`: the state after the last decision on an
  /// earlier moment; empty state when there is none.
  public DeskState stateBefore(Instant asOf) {
    return journal.latestBefore(KIND, account, asOf).map(this::state).orElse(DeskState.EMPTY);
  }

  /// Appends a decision and the state after it; returns once both are on the disk.
  ///
  /// @param decision as [DecisionJson] gives it
  /// @param inputs the bytes it rests on, in an order that the caller chooses
  public Entry append(
      Instant asOf, Map<String, Object> decision, DeskState state, List<byte[]> inputs) {
    journal
        .latest(KIND, account)
        .map(Entry::asOf)
        .filter(last -> last.isAfter(asOf))
        .ifPresent(last -> {
          throw new InputException(
              journal.file().toString(),
              "its last decision is of " + last + ", after " + asOf,
              "decide on a later moment, or use another journal for a look back");
        });
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("asOf", asOf.toString());
    body.put("decision", decision);
    body.put("state", DeskStateJson.of(state));
    List<String> objects = inputs.stream().map(Journal::hash).toList();
    var draft = new Draft(KIND, account, asOf, JSON.writeValueAsString(body), objects);
    Entry entry = journal.appendAfter(newest, List.of(draft), inputs).getFirst();
    newest = entry.sequence();
    return entry;
  }

  /// The last decision on exactly that moment.
  public Optional<Entry> on(Instant asOf) {
    return journal
        .latestBefore(KIND, account, asOf.plusNanos(1))
        .filter(entry -> entry.asOf().equals(asOf));
  }

  /// The last decision on that day in New York.
  public Optional<Entry> on(LocalDate day) {
    return journal
        .latestBefore(KIND, account, NewYork.instant(day.plusDays(1), LocalTime.MIDNIGHT))
        .filter(entry -> NewYork.date(entry.asOf()).equals(day));
  }

  /// The desk state that a decision's entry holds.
  public DeskState state(Entry entry) {
    try {
      JsonNode body = JSON.readTree(entry.body());
      return DeskStateJson.read(body.required("state"));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new InputException(
          journal.file() + ", entry " + entry.sequence(),
          "holds no desk state that this version can read: " + e.getMessage(),
          "use the version that wrote it, or start a new file with --journal",
          e);
    }
  }
}
