package alvh.feed;

import alvh.files.FileContent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Compares a new version of a file with the held one: a history only grows.
final class Acceptance {
  /// A rolling window may lose this many days more than it gains: weekends and holidays at its
  /// ends.
  private static final long ROLLING_SLACK_DAYS = 10;

  /// Values count as changed beyond the last printed digit of any source.
  private static final double SAME = 1e-9;

  /// The last few days are corrected now and then, also in a short file.
  private static final int USUAL_ROWS = 3;

  private Acceptance() {}

  /// What a comparison found.
  ///
  /// @param problems why the new version is not to be trusted; none when it is
  /// @param revised values of past dates changed or dropped
  record Verdict(List<String> problems, int revised) {
    Verdict {
      problems = List.copyOf(problems);
    }
  }

  /// Compares `fresh` with `held`.
  ///
  /// @param revisable the share of past values that the source may change, in [0, 1]
  static Verdict compare(FileContent held, FileContent fresh, boolean isRolling, double revisable) {
    List<String> problems = new ArrayList<>();
    if (!held.columns().equals(fresh.columns())) {
      problems.add(
          "its header changed from "
              + String.join(",", held.columns())
              + " to "
              + String.join(",", fresh.columns()));
    }
    if (fresh.last().isBefore(held.last())) {
      problems.add("it ends " + fresh.last() + ", the held one " + held.last());
    }
    // what a rolling window has dropped at its start is not missed
    LocalDate from = isRolling ? fresh.first() : LocalDate.MIN;
    if (isRolling) {
      long lost = ChronoUnit.DAYS.between(held.first(), fresh.first());
      long gained = ChronoUnit.DAYS.between(held.last(), fresh.last());
      if (lost > Math.max(0, gained) + ROLLING_SLACK_DAYS) {
        problems.add("it begins " + fresh.first() + ", the held one " + held.first());
      }
    } else if (fresh.rows() < held.rows()) {
      problems.add("it has " + fresh.rows() + " rows, the held one " + held.rows());
    }
    int revised = 0;
    int compared = 0;
    for (Map.Entry<String, NavigableMap<LocalDate, Double>> series : held.values().entrySet()) {
      NavigableMap<LocalDate, Double> now =
          fresh.values().getOrDefault(series.getKey(), new TreeMap<>());
      NavigableMap<LocalDate, Double> then = series.getValue().tailMap(from, true);
      if (now.isEmpty() && !then.isEmpty()) {
        problems.add("it has no value of " + series.getKey());
      }
      compared += then.size();
      revised += revised(then, now);
    }
    if (revised > revisable * compared + USUAL_ROWS * held.values().size()) {
      problems.add(
          String.format(
              Locale.ROOT, "it changes %,d of %,d values of the past", revised, compared));
    }
    return new Verdict(problems, revised);
  }

  private static int revised(
      NavigableMap<LocalDate, Double> then, NavigableMap<LocalDate, Double> now) {
    int revised = 0;
    for (Map.Entry<LocalDate, Double> value : then.entrySet()) {
      Double later = now.get(value.getKey());
      double size = Math.abs(value.getValue());
      if (later == null || Math.abs(later - value.getValue()) > SAME * Math.max(1, size)) {
        revised++;
      }
    }
    return revised;
  }
}
