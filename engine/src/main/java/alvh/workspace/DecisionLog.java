package alvh.workspace;

import alvh.desk.DeskState;
import alvh.input.InputException;
import alvh.journal.Draft;
import alvh.journal.Entry;
import alvh.journal.Journal;
import alvh.time.NewYork;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The decisions of one account in a journal: each with the state it leaves and, by content, with
/// everything it rested on.
public final class DecisionLog {
  /// The kind of the decisions that the desk goes on from.
  public static final String DECISION = "decision";

  /// The kind of the decisions that are only looked at, between two that count.
  public static final String LOOK = "look";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Journal journal;
  private final String account;
  private final String kind;

  /// @param kind [#DECISION] or [#LOOK]
  public DecisionLog(Journal journal, String account, String kind) {
    this.journal = journal;
    this.account = account;
    this.kind = kind;
  }

  /// What the desk remembered before `asOf`: the state after the last decision on an earlier moment;
  /// the empty state when there is none.
  public DeskState stateBefore(Instant asOf) {
    return journal
        .latestBefore(kind, account, asOf)
        .map(DecisionLog::state)
        .orElse(DeskState.EMPTY);
  }

  private static DeskState state(Entry entry) {
    return DeskStateJson.read(JSON.readTree(entry.body()).required("state"));
  }

  /// The number of the newest decision, 0 when there is none: what [#append] holds its caller to.
  public long newest() {
    return journal.latest(kind, account).map(Entry::sequence).orElse(0L);
  }

  /// Keeps a decision; returns once it is on the disk.
  ///
  /// @param newest [#newest] as it was before the decision was made; refused when another program
  ///   has decided since, as the state it went on from is no longer the last
  /// @param program the version of this program
  public Entry append(DecisionRun run, long newest, String program) {
    refuseEarlier(run.inputs().asOf());
    InputManifest.Kept kept = InputManifest.of(run, journal::has);
    byte[] manifest = kept.manifest().getBytes(StandardCharsets.UTF_8);
    byte[] decision = bytes(run);
    List<byte[]> objects = new ArrayList<>(kept.objects());
    objects.add(manifest);
    objects.add(decision);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("action", run.json().get("action"));
    body.put("sentence", run.decision().sentence());
    body.put("program", program);
    body.put("decision", Journal.hash(decision));
    body.put("inputs", Journal.hash(manifest));
    body.put("state", DeskStateJson.of(run.decision().next()));
    List<String> hashes = new ArrayList<>();
    hashes.add(Journal.hash(decision));
    hashes.add(Journal.hash(manifest));
    hashes.addAll(new TreeSet<>(InputManifest.hashes(kept.manifest())));
    var draft =
        new Draft(kind, account, run.inputs().asOf(), JSON.writeValueAsString(body), hashes);
    return journal.appendAfter(newest, List.of(draft), objects).getFirst();
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
  static byte[] bytes(DecisionRun run) {
    return JSON.writeValueAsString(run.json()).getBytes(StandardCharsets.UTF_8);
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
    return new String(object(entry, "decision"), StandardCharsets.UTF_8);
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
    return new Replayed(run, decision(entry), new String(bytes(run), StandardCharsets.UTF_8));
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
