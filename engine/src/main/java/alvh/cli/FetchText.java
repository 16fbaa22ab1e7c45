package alvh.cli;

import alvh.feed.CollectOutcome;
import alvh.feed.FetchOutcome;
import alvh.feed.FetchResult;
import alvh.feed.Stamp;
import alvh.feed.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The outcomes of fetching and collecting, as rows of a table and as JSON.
final class FetchText {
  private final TextTable table = new TextTable("source", "result", "rows", "last", "bytes", "why");

  /// All files; the contracts of one source that have nothing to tell share a row.
  void addAll(List<FetchResult> results) {
    Map<String, List<FetchResult>> alike = new LinkedHashMap<>();
    for (FetchResult result : results) {
      alike.computeIfAbsent(key(result), k -> new ArrayList<>()).add(result);
    }
    alike
        .values()
        .forEach(group -> {
          if (group.size() == 1) {
            add(group.getFirst());
          } else {
            contracts(group);
          }
        });
  }

  private static String key(FetchResult result) {
    String source = result.target().source().id();
    boolean isContract = result.target().settlement().isPresent();
    return switch (result.outcome()) {
      case FetchOutcome.Fresh(Stamp stamp, int revised) when isContract && revised == 0 ->
          source + " new";
      case FetchOutcome.Unchanged same when isContract -> source + " unchanged";
      case FetchOutcome.NotThere absent when isContract -> source + " not there";
      default -> result.target().file();
    };
  }

  private void contracts(List<FetchResult> group) {
    Target first = group.getFirst().target();
    List<Stamp> stamps =
        group.stream()
            .map(FetchResult::outcome)
            .flatMap(o ->
                switch (o) {
                  case FetchOutcome.Fresh fresh -> Stream.of(fresh.stamp());
                  case FetchOutcome.Unchanged same -> Stream.of(same.stamp());
                  default -> Stream.<Stamp>empty();
                })
            .toList();
    table.row(
        first.source().id() + ", " + group.size() + " contracts",
        key(group.getFirst()).substring(first.source().id().length() + 1),
        stamps.isEmpty() ? "" : Integer.toString(stamps.stream().mapToInt(Stamp::rows).sum()),
        stamps.stream().map(Stamp::lastDate).max(LocalDate::compareTo).map(d -> "" + d).orElse(""),
        stamps.isEmpty() ? "" : Long.toString(stamps.stream().mapToLong(Stamp::bytes).sum()),
        "settling "
            + first.settlement().orElseThrow()
            + " to "
            + group.getLast().target().settlement().orElseThrow());
  }

  /// One file.
  void add(FetchResult result) {
    String label = result.target().label();
    switch (result.outcome()) {
      case FetchOutcome.Fresh fresh ->
          row(label, "new", Optional.of(fresh.stamp()), revised(fresh.revised()));
      case FetchOutcome.Unchanged same ->
          row(label, "unchanged", Optional.of(same.stamp()), same.note());
      case FetchOutcome.NotThere absent -> row(label, "not there", Optional.empty(), absent.why());
      case FetchOutcome.Offline offline ->
          row(
              label,
              "not asked",
              offline.held(),
              offline
                  .held()
                  .map(s -> "offline; fetched " + Moments.shown(s.fetchedAt()))
                  .orElse("offline; nothing held"));
      case FetchOutcome.Refused refused ->
          row(label, "refused", Optional.empty(), problem(refused.what(), refused.mend()));
      case FetchOutcome.Failed failed ->
          row(label, "failed", Optional.empty(), problem(failed.what(), failed.mend()));
    }
  }

  /// One chain.
  void add(String label, CollectOutcome outcome) {
    switch (outcome) {
      case CollectOutcome.Collected kept ->
          table.row(
              label,
              "new",
              Integer.toString(kept.options()),
              Moments.shown(kept.snapshot().quotes()),
              "",
              kept.note());
      case CollectOutcome.NothingNew same ->
          table.row(label, "unchanged", "", Moments.shown(same.snapshot().quotes()), "", "");
      case CollectOutcome.Offline _ -> table.row(label, "not asked", "", "", "", "offline");
      case CollectOutcome.Refused refused ->
          table.row(label, "refused", "", "", "", problem(refused.what(), refused.mend()));
      case CollectOutcome.Failed failed ->
          table.row(label, "failed", "", "", "", problem(failed.what(), failed.mend()));
    }
  }

  private static String revised(int count) {
    return count == 0
        ? ""
        : String.format(Locale.ROOT, "%,d values of the past were revised", count);
  }

  private static String problem(String what, String mend) {
    return what + "\nmend: " + mend;
  }

  private void row(String label, String word, Optional<Stamp> stamp, String why) {
    table.row(
        label,
        word,
        stamp.map(s -> Integer.toString(s.rows())).orElse(""),
        stamp.map(s -> s.lastDate().toString()).orElse(""),
        stamp.map(s -> Long.toString(s.bytes())).orElse(""),
        why);
  }

  TextTable table() {
    return table;
  }

  static Map<String, Object> json(FetchResult result) {
    Map<String, Object> json = Json.object();
    json.put("source", result.target().source().id());
    json.put("file", result.target().file());
    switch (result.outcome()) {
      case FetchOutcome.Fresh fresh -> {
        json.put("result", "new");
        stamp(json, fresh.stamp());
        json.put("revised", fresh.revised());
      }
      case FetchOutcome.Unchanged same -> {
        json.put("result", "unchanged");
        stamp(json, same.stamp());
      }
      case FetchOutcome.NotThere absent -> {
        json.put("result", "not there");
        json.put("why", absent.why());
      }
      case FetchOutcome.Offline offline -> {
        json.put("result", "not asked");
        offline.held().ifPresent(s -> stamp(json, s));
      }
      case FetchOutcome.Refused refused -> problem(json, "refused", refused.what(), refused.mend());
      case FetchOutcome.Failed failed -> problem(json, "failed", failed.what(), failed.mend());
    }
    return json;
  }

  static Map<String, Object> json(String label, CollectOutcome outcome) {
    Map<String, Object> json = Json.object();
    json.put("source", label);
    switch (outcome) {
      case CollectOutcome.Collected kept -> {
        json.put("result", "new");
        json.put("file", kept.snapshot().path().toString());
        json.put("quotes", Moments.iso(kept.snapshot().quotes()));
        json.put("options", kept.options());
        json.put("note", kept.note());
      }
      case CollectOutcome.NothingNew same -> {
        json.put("result", "unchanged");
        json.put("file", same.snapshot().path().toString());
        json.put("quotes", Moments.iso(same.snapshot().quotes()));
      }
      case CollectOutcome.Offline _ -> json.put("result", "not asked");
      case CollectOutcome.Refused refused ->
          problem(json, "refused", refused.what(), refused.mend());
      case CollectOutcome.Failed failed -> problem(json, "failed", failed.what(), failed.mend());
    }
    return json;
  }

  private static void problem(Map<String, Object> json, String word, String what, String mend) {
    json.put("result", word);
    json.put("why", what);
    json.put("mend", mend);
  }

  static void stamp(Map<String, Object> json, Stamp stamp) {
    json.put("rows", stamp.rows());
    json.put("first", stamp.firstDate().toString());
    json.put("last", stamp.lastDate().toString());
    json.put("bytes", stamp.bytes());
    json.put("sha256", stamp.sha256());
    json.put("fetchedAt", stamp.fetchedAt().toString());
    json.put("checkedAt", stamp.checkedAt().toString());
  }
}
