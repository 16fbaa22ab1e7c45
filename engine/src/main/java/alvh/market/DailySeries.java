package alvh.market;

import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// A series of daily values, dates strictly ascending; days without a value are absent.
public final class DailySeries {
  private final SeriesInfo info;
  private final long[] epochDays;
  private final double[] values;

  private DailySeries(SeriesInfo info, long[] epochDays, double[] values) {
    this.info = info;
    this.epochDays = epochDays;
    this.values = values;
  }

  /// The series of `valuesByDate`; every value must be finite.
  public static DailySeries of(SeriesInfo info, NavigableMap<LocalDate, Double> valuesByDate) {
    long[] days = new long[valuesByDate.size()];
    double[] values = new double[days.length];
    int i = 0;
    for (var entry : valuesByDate.entrySet()) {
      double value = entry.getValue();
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            info.name() + " of " + entry.getKey() + " must be finite, was " + value);
      }
      days[i] = entry.getKey().toEpochDay();
      values[i++] = value;
    }
    return new DailySeries(info, days, values);
  }

  /// What it is.
  public SeriesInfo info() {
    return info;
  }

  /// Number of values.
  public int size() {
    return values.length;
  }

  /// The date of value `i`, oldest first.
  public LocalDate date(int i) {
    return LocalDate.ofEpochDay(epochDays[i]);
  }

  /// Value `i`, in the series' unit.
  public double value(int i) {
    return values[i];
  }

  /// All values, oldest first; a copy.
  public double[] values() {
    return values.clone();
  }

  /// The value of `date`, if there is one.
  public Optional<Observation> on(LocalDate date) {
    int i = Arrays.binarySearch(epochDays, date.toEpochDay());
    return i >= 0 ? Optional.of(observation(i)) : Optional.empty();
  }

  /// The index of the newest value dated up to and including `date`; -1 when there is none.
  public int indexUpTo(LocalDate date) {
    int i = Arrays.binarySearch(epochDays, date.toEpochDay());
    return i >= 0 ? i : -i - 2;
  }

  /// The newest value.
  public Optional<Observation> last() {
    return values.length == 0 ? Optional.empty() : Optional.of(observation(values.length - 1));
  }

  /// Value `i` with its date, clock and source.
  public Observation observation(int i) {
    return new Observation(date(i), values[i], info.visibleAt(date(i)), info.source());
  }

  /// The part a decision at `instant` may know.
  public DailySeries visibleAt(Instant instant) {
    int end = values.length;
    while (end > 0 && info.visibleAt(date(end - 1)).isAfter(instant)) {
      end--;
    }
    return end == values.length ? this : head(end);
  }

  /// The values whose dates `keep` accepts, such as the trading days only.
  public DailySeries onDays(Predicate<LocalDate> keep) {
    int[] kept = IntStream.range(0, size()).filter(i -> keep.test(date(i))).toArray();
    return new DailySeries(
        info,
        Arrays.stream(kept).mapToLong(i -> epochDays[i]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> values[i]).toArray());
  }

  /// The values of trading days; what lies outside the calendar's span is left out.
  public DailySeries onTradingDays(TradingCalendar calendar) {
    return onDays(day -> calendar.covers(day) && calendar.isTradingDay(day));
  }

  private DailySeries head(int end) {
    return new DailySeries(info, Arrays.copyOf(epochDays, end), Arrays.copyOf(values, end));
  }

  @Override
  public String toString() {
    return info.name() + " (" + size() + " days, " + info.source() + ")";
  }
}
