package alvh.cli;

import alvh.input.InputException;
import alvh.journal.Entry;
import alvh.journal.Journal;
import alvh.workspace.DecisionLog;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came of making a past decision again, in words.
final class Replays {
  private static final int SHOWN = 60;

  private Replays() {}

  /// One sentence: the same bytes, or the first place that differs.
  static String sentence(Entry entry, DecisionLog.Replayed replayed) {
    String when = "entry " + entry.sequence() + " of " + Moments.shown(entry.asOf());
    if (replayed.isSame()) {
      return "replayed "
          + when
          + ": the same "
          + replayed.kept().getBytes(StandardCharsets.UTF_8).length
          + " bytes, sha256 "
          + Journal.hash(replayed.kept().getBytes(StandardCharsets.UTF_8));
    }
    var json = JsonMapper.shared();
    String versions =
        DecisionLog.program(entry).equals(VersionVerb.VERSION)
            ? ""
            : " (decided by version " + DecisionLog.program(entry) + ")";
    return "replayed "
        + when
        + versions
        + ": DIFFERENT, first at "
        + first("", json.readTree(replayed.kept()), json.readTree(replayed.again()));
  }

  /// What to say of a day without a decision.
  ///
  /// @param option that names the day
  static InputException noDecision(String option, DecisionLog log, LocalDate day) {
    List<LocalDate> days = log.days();
    return new InputException(
        option,
        "the journal has no decision of " + day,
        days.isEmpty()
            ? "it has none at all yet: run `alvh decide`"
            : "the nearest day it has is "
                + days.stream()
                    .min((a, b) -> Long.compare(distance(a, day), distance(b, day)))
                    .orElseThrow());
  }

  private static long distance(LocalDate a, LocalDate b) {
    return Math.abs(a.toEpochDay() - b.toEpochDay());
  }

  /// The first place where `kept` and `again` differ, with both values.
  private static String first(String path, JsonNode kept, JsonNode again) {
    if (kept.isObject() && again.isObject()) {
      Set<String> keys = new LinkedHashSet<>();
      kept.properties().forEach(e -> keys.add(e.getKey()));
      again.properties().forEach(e -> keys.add(e.getKey()));
      for (String key : keys) {
        if (!kept.path(key).equals(again.path(key))) {
          return first(path + "/" + key, kept.path(key), again.path(key));
        }
      }
    }
    if (kept.isArray() && again.isArray()) {
      for (int i = 0; i < Math.max(kept.size(), again.size()); i++) {
        if (!kept.path(i).equals(again.path(i))) {
          return first(path + "/" + i, kept.path(i), again.path(i));
        }
      }
    }
    return (path.isEmpty() ? "the order of keys" : path)
        + ": kept "
        + shown(kept)
        + ", now "
        + shown(again);
  }

  private static String shown(JsonNode node) {
    String text = node.isMissingNode() ? "nothing" : node.toString();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }
}
