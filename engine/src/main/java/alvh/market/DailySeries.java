package alvh.market;

import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A series of daily values, dates strictly ascending; days without a value are absent.
///
/// A cut of a series shares its values and what was computed of it, and gives out nothing that lies
/// behind the cut.
public final class DailySeries {
  private final SeriesInfo info;
  private final long[] epochDays;
  private final double[] values;
  private final int size;
  private final Memory memory;

  private DailySeries(SeriesInfo info, long[] epochDays, double[] values, int size, Memory memory) {
    this.info = info;
    this.epochDays = epochDays;
    this.values = values;
    this.size = size;
    this.memory = memory;
  }

  private static DailySeries whole(SeriesInfo info, long[] epochDays, double[] values) {
    return new DailySeries(info, epochDays, values, values.length, new Memory());
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
    return whole(info, days, values);
  }

  /// What it is.
  public SeriesInfo info() {
    return info;
  }

  /// Number of values.
  public int size() {
    return size;
  }

  /// The date of value `i`, oldest first.
  public LocalDate date(int i) {
    return LocalDate.ofEpochDay(epochDay(i));
  }

  /// The date of value `i` as days since 1970-01-01.
  public long epochDay(int i) {
    return epochDays[Objects.checkIndex(i, size)];
  }

  /// Value `i`, in the series' unit.
  public double value(int i) {
    return values[Objects.checkIndex(i, size)];
  }

  /// All values, oldest first; a copy.
  public double[] values() {
    return Arrays.copyOf(values, size);
  }

  /// The newest `count` values, oldest first; a copy.
  ///
  /// @param count at most [#size]
  public double[] newest(int count) {
    return Arrays.copyOfRange(values, size - count, size);
  }

  /// What a causal indicator says along this series; computed once for the series and all its cuts.
  ///
  /// @param key names the indicator with its periods
  /// @param causal of values, oldest first, to one number for each of the newest of them: the
  ///   number at a value must follow from the values up to it
  public Trail trail(String key, UnaryOperator<double[]> causal) {
    double[] all =
        memory.remember("trail " + key, double[].class, () -> causal.apply(values.clone()));
    return new Trail(all, Math.max(0, all.length - (values.length - size)));
  }

  /// A series that follows day by day from this one and another; computed once for both and all
  /// their cuts, and cut where the first of them ends.
  ///
  /// @param key names what it is
  /// @param causal what it says of a day must follow from the values up to that day
  public DailySeries joined(String key, DailySeries other, BinaryOperator<DailySeries> causal) {
    DailySeries all =
        memory.remember(
            other.with(key), DailySeries.class, () -> causal.apply(uncut(), other.uncut()));
    return size == 0 || other.size == 0
        ? all.head(0)
        : all.upTo(Math.min(epochDay(size - 1), other.epochDay(other.size - 1)));
  }

  /// What stands for this series and all its cuts in the memory of another one.
  Object with(String key) {
    record With(String key, Memory memory) {}
    return new With(key, memory);
  }

  /// The series with what lies behind the cut.
  DailySeries uncut() {
    return new DailySeries(info, epochDays, values, values.length, memory);
  }

  /// The value of `date`, if there is one.
  public Optional<Observation> on(LocalDate date) {
    int i = index(date.toEpochDay());
    return i >= 0 ? Optional.of(observation(i)) : Optional.empty();
  }

  /// The index of the newest value dated up to and including `date`; -1 when there is none.
  public int indexUpTo(LocalDate date) {
    int i = index(date.toEpochDay());
    return i >= 0 ? i : -i - 2;
  }

  private int index(long epochDay) {
    return Arrays.binarySearch(epochDays, 0, size, epochDay);
  }

  /// The newest value.
  public Optional<Observation> last() {
    return size == 0 ? Optional.empty() : Optional.of(observation(size - 1));
  }

  /// Value `i` with its date, clock and source.
  public Observation observation(int i) {
    return new Observation(date(i), value(i), info.visibleAt(date(i)), info.source());
  }

  /// The part a decision at `instant` may know.
  public DailySeries visibleAt(Instant instant) {
    if (size == 0 || !info.visibleAt(date(size - 1)).isAfter(instant)) {
      return this;
    }
    // nothing is visible before its day begins in New York
    int end = indexUpTo(NewYork.date(instant)) + 1;
    while (end > 0 && info.visibleAt(date(end - 1)).isAfter(instant)) {
      end--;
    }
    return head(end);
  }

  /// The part that is known at `instant` as a series of its own: nothing that came later, nor what
  /// was computed with it, is behind it.
  public DailySeries severedAt(Instant instant) {
    return visibleAt(instant).onDays(day -> true);
  }

  /// The series with `change` done to every value that is not known at `instant`; values that are
  /// stay.
  DailySeries changedAfter(Instant instant, DoubleUnaryOperator change) {
    double[] changed = values();
    for (int i = visibleAt(instant).size(); i < size; i++) {
      changed[i] = change.applyAsDouble(changed[i]);
    }
    return whole(info, Arrays.copyOf(epochDays, size), changed);
  }

  /// The values whose dates `keep` accepts, such as the trading days only.
  public DailySeries onDays(Predicate<LocalDate> keep) {
    int[] kept = IntStream.range(0, size()).filter(i -> keep.test(date(i))).toArray();
    return whole(
        info,
        Arrays.stream(kept).mapToLong(i -> epochDays[i]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> values[i]).toArray());
  }

  /// The values of trading days; what lies outside the calendar's span is left out.
  public DailySeries onTradingDays(TradingCalendar calendar) {
    DailySeries all =
        memory.remember(
            calendar,
            DailySeries.class,
            () -> uncut().onDays(day -> calendar.covers(day) && calendar.isTradingDay(day)));
    return size == 0 ? all.head(0) : all.upTo(epochDay(size - 1));
  }

  private DailySeries upTo(long epochDay) {
    int i = index(epochDay);
    return head(i >= 0 ? i + 1 : -i - 1);
  }

  /// The oldest `end` values.
  DailySeries head(int end) {
    return end == size ? this : new DailySeries(info, epochDays, values, end, memory);
  }

  @Override
  public String toString() {
    return info.name() + " (" + size() + " days, " + info.source() + ")";
  }
}
