package alvh.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The surprise of the last consumer price release computed a second time.
final class PlainCpi {
  private static final int LEAST = 12;
  private static final int AGE = 45;

  /// Months that surely reach back before the first consensus of 2008.
  private static final int ENOUGH = 300;

  /// Month on month as first printed, and as expected, percent by day of release; of 2022 only.
  private static final NavigableMap<LocalDate, Double> PRINTED = new TreeMap<>();

  private static final NavigableMap<LocalDate, Double> EXPECTED = new TreeMap<>();

  static {
    for (Map<String, String> row : PlainFile.rows("macro/forexfactory_2022.csv")) {
      if ("USD".equals(row.get("cur")) && "CPI m/m".equals(row.get("text"))) {
        LocalDate day = PlainReleases.time(row).toLocalDate();
        percent(row.getOrDefault("actual", "")).ifPresent(v -> PRINTED.put(day, v));
        percent(row.getOrDefault("forecast", "")).ifPresent(v -> EXPECTED.put(day, v));
      }
    }
    EXPECTED.putAll(
        PlainFile.column("macro/cpi_mom_consensus_2008_2026.csv", "release_date", "consensus_mom"));
  }

  private PlainCpi() {}

  static void put(PlainSheet sheet, PlainMoment at) {
    sheet.unknown("cpi.surpriseZ");
    List<LocalDate> releases = EXPECTED.keySet().stream().filter(day -> isOut(day, at)).toList();
    if (releases.isEmpty() || ChronoUnit.DAYS.between(releases.getLast(), at.day()) > AGE) {
      return;
    }
    Map<LocalDate, Double> levels = PlainData.CPI_LEVEL.known(at).newest(ENOUGH).byDate();
    List<Double> earlier = new ArrayList<>();
    for (LocalDate day : releases.subList(0, releases.size() - 1)) {
      surprise(day, levels).ifPresent(earlier::add);
    }
    Optional<Double> last = surprise(releases.getLast(), levels);
    if (earlier.size() >= LEAST && last.isPresent()) {
      sheet.number("cpi.surpriseZ", last.get() / PlainMaths.stdev(earlier));
    }
  }

  private static boolean isOut(LocalDate day, PlainMoment at) {
    return day.isBefore(at.day())
        || (day.equals(at.day()) && !PlainData.CPI_LEVEL.clock().isAfter(at.time()));
  }

  private static Optional<Double> surprise(LocalDate release, Map<LocalDate, Double> levels) {
    Optional<Double> actual =
        Optional.ofNullable(PRINTED.get(release)).or(() -> ofLevels(release, levels));
    return actual.map(a -> a - EXPECTED.getOrDefault(release, Double.NaN));
  }

  /// Of the month before the release, once its level is known; rounded to a tenth.
  private static Optional<Double> ofLevels(LocalDate release, Map<LocalDate, Double> levels) {
    LocalDate month = release.withDayOfMonth(1).minusMonths(1);
    double level = levels.getOrDefault(month, Double.NaN);
    double before = levels.getOrDefault(month.minusMonths(1), Double.NaN);
    double change = 100 * (level / before - 1);
    return Double.isNaN(change) ? Optional.empty() : Optional.of(Math.rint(change * 10) / 10);
  }

  private static OptionalDouble percent(String text) {
    return text.endsWith("%")
        ? OptionalDouble.of(Double.parseDouble(text.substring(0, text.length() - 1)))
        : OptionalDouble.empty();
  }
}
