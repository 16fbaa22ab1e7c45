package alvh.workspace;

import alvh.desk.DeskState;
import alvh.input.InputException;
import alvh.journal.Draft;
import alvh.journal.Entry;
import alvh.journal.Journal;
import alvh.time.NewYork;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The decisions of one account in a journal: each with the state it leaves and, by content, with
/// everything it rested on.
///
/// A decision that another program appended since this was made is not passed over: appending is
/// refused then, as the state that was gone on from is no longer the last.
public final class DecisionLog {
  /// The kind of the decisions that the desk goes on from.
  public static final String DECISION = "decision";

  /// The kind of the decisions that are only looked at, between two that count.
  public static final String LOOK = "look";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Journal journal;
  private final String account;
  private final String kind;
  private long newest;

  /// @param kind [#DECISION] or [#LOOK]
  public DecisionLog(Journal journal, String account, String kind) {
    this.journal = journal;
    this.account = account;
    this.kind = kind;
    this.newest = journal.latest(kind, account).map(Entry::sequence).orElse(0L);
  }

  /// What the desk remembered before `asOf`: the state after the last decision on an earlier
  /// moment; the empty state when there is none.
  public DeskState stateBefore(Instant asOf) {
    return journal.latestBefore(kind, account, asOf).map(this::state).orElse(DeskState.EMPTY);
  }

  /// The desk state that the entry of a decision holds.
  public DeskState state(Entry entry) {
    try {
      return DeskStateJson.read(JSON.readTree(entry.body()).required("state"));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new InputException(
          journal.file() + ", entry " + entry.sequence(),
          "holds no desk state that this version can read: " + e.getMessage(),
          "use the version that wrote it, or start a new file with --journal",
          e);
    }
  }

  /// Keeps a decision; returns once it is on the disk.
  ///
  /// @param program the version of this program
  public Entry append(DecisionRun run, String program) {
    return append(run, program, List.of());
  }

  /// Keeps a decision and what it led to at once: both are there or none.
  ///
  /// @param program the version of this program
  /// @param led entries of other kinds
  public Entry append(DecisionRun run, String program, List<Draft> led) {
    InputManifest.Kept kept = InputManifest.of(run, journal::has);
    byte[] manifest = kept.manifest().getBytes(StandardCharsets.UTF_8);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("program", program);
    body.put("inputs", Journal.hash(manifest));
    List<byte[]> objects = new ArrayList<>(kept.objects());
    objects.add(manifest);
    List<String> hashes = new ArrayList<>();
    hashes.add(Journal.hash(manifest));
    hashes.addAll(new TreeSet<>(InputManifest.hashes(kept.manifest())));
    return append(
        run.inputs().asOf(), run.json(), run.decision().next(), body, hashes, objects, led);
  }

  /// Keeps a decision without what it rested on: the desk can go on from it, it cannot be replayed.
  ///
  /// @param decision as [DecisionJson] gives it
  /// @param state what the desk remembers after it
  public Entry append(Instant asOf, Map<String, Object> decision, DeskState state) {
    return append(
        asOf,
        decision,
        state,
        new LinkedHashMap<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        List.of());
  }

  private Entry append(
      Instant asOf,
      Map<String, Object> decision,
      DeskState state,
      Map<String, Object> body,
      List<String> hashes,
      List<byte[]> objects,
      List<Draft> led) {
    refuseEarlier(asOf);
    byte[] text = bytes(decision);
    objects.add(text);
    hashes.addFirst(Journal.hash(text));
    body.put("decision", Journal.hash(text));
    for (String shown : List.of("action", "sentence")) {
      Optional.ofNullable(decision.get(shown)).ifPresent(value -> body.put(shown, value));
    }
    body.put("state", DeskStateJson.of(state));
    var draft = new Draft(kind, account, asOf, JSON.writeValueAsString(body), hashes);
    List<Draft> drafts = new ArrayList<>(List.of(draft));
    drafts.addAll(led);
    Entry entry = journal.appendAfter(newest, drafts, objects).getFirst();
    newest = entry.sequence();
    return entry;
  }

  private void refuseEarlier(Instant asOf) {
    Optional<Entry> last = journal.latest(kind, account);
    if (last.isPresent() && last.get().asOf().isAfter(asOf)) {
      throw new InputException(
          journal.file().toString(),
          "the last decision is of " + last.get().asOf() + ", after " + asOf,
          "decide on a later moment; for a look back use --dry-run, for a past decision --replay");
    }
  }

  /// The decision as bytes: what a replay has to give again.
  private static byte[] bytes(Map<String, Object> decision) {
    return JSON.writeValueAsString(decision).getBytes(StandardCharsets.UTF_8);
  }

  /// The newest decision.
  public Optional<Entry> latest() {
    return journal.latest(kind, account);
  }

  /// The newest decision on the New York day `day`.
  public Optional<Entry> on(LocalDate day) {
    return journal
        .latestBefore(kind, account, NewYork.instant(day.plusDays(1), LocalTime.MIDNIGHT))
        .filter(e -> NewYork.date(e.asOf()).equals(day));
  }

  /// The days that have decisions, ascending.
  public List<LocalDate> days() {
    return journal.entries(kind, account).stream()
        .map(e -> NewYork.date(e.asOf()))
        .distinct()
        .sorted()
        .toList();
  }

  /// The decision of `entry` as it was kept.
  public String decision(Entry entry) {
    // a journal restored from the older form of JSON lines has it in the entry itself
    JsonNode own = JSON.readTree(entry.body()).path("decision");
    return own.isObject()
        ? JSON.writeValueAsString(own)
        : new String(object(entry, "decision"), StandardCharsets.UTF_8);
  }

  /// The version of the program that made the decision of `entry`.
  public static String program(Entry entry) {
    return JSON.readTree(entry.body()).required("program").stringValue();
  }

  /// What the decision of `entry` rested on, its files laid out below `folder`.
  public DecisionInputs inputs(Entry entry, Path folder) {
    return InputManifest.unpacked(
        new String(object(entry, "inputs"), StandardCharsets.UTF_8), this::object, folder);
  }

  /// A past decision made once more.
  ///
  /// @param run the decision as it comes out now
  /// @param kept the decision as it was kept, JSON
  /// @param again the decision as it comes out now, JSON
  public record Replayed(DecisionRun run, String kept, String again) {
    /// Whether every byte is the same.
    public boolean isSame() {
      return kept.equals(again);
    }
  }

  /// Decides once more on what the decision of `entry` rested on.
  ///
  /// @param folder an empty folder for the files
  public Replayed replay(Entry entry, Path folder) {
    DecisionRun run = DecisionRun.of(inputs(entry, folder));
    return new Replayed(
        run, decision(entry), new String(bytes(run.json()), StandardCharsets.UTF_8));
  }

  private byte[] object(Entry entry, String key) {
    JsonNode body = JSON.readTree(entry.body());
    if (!body.has(key)) {
      throw new InputException(
          journal.file() + " entry " + entry.sequence(),
          "has no " + key + ": it comes from a journal that did not keep what decisions rested on",
          "it can be read with `alvh journal list`, not replayed");
    }
    return object(body.required(key).stringValue());
  }

  private byte[] object(String hash) {
    return journal
        .object(hash)
        .orElseThrow(() ->
            new InputException(
                journal.file().toString(),
                "lacks the object " + hash,
                "run `alvh journal check`, and restore a backup"));
  }
}
