package alvh.fact;

import alvh.market.DayView;
import alvh.market.ReleaseDates;
import alvh.risk.MarketMarks;
import alvh.time.TradingCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What the facts of the market are computed from: they are the same whatever book is held.
///
/// Remembers what several facts look up, so an object belongs to one moment and to one thread.
public final class MarketInputs {
  private final DayView view;
  private final TradingCalendar calendar;
  private final Optional<MarketMarks> marks;
  private final Map<String, CurrentSeries> series = new HashMap<>();
  private final Map<String, ReleaseDates> releases = new HashMap<>();
  private final String stamp;
  private Optional<VxNow> vx = Optional.empty();

  /// @param view what can be known at the instant
  /// @param calendar trading days
  /// @param marks the surfaces of the instant; none where no option is looked at
  public MarketInputs(DayView view, TradingCalendar calendar, Optional<MarketMarks> marks) {
    this.view = view;
    this.calendar = calendar;
    this.marks = marks;
    this.stamp = Stamp.of(view.asOf());
  }

  /// Inputs without surfaces: facts of the smile are unknown.
  public MarketInputs(DayView view, TradingCalendar calendar) {
    this(view, calendar, Optional.empty());
  }

  /// What can be known at the instant.
  public DayView view() {
    return view;
  }

  /// Trading days.
  public TradingCalendar calendar() {
    return calendar;
  }

  /// The surfaces of the instant.
  public Optional<MarketMarks> marks() {
    return marks;
  }

  /// What `found` finds under `key`, looked for once.
  CurrentSeries series(String key, Supplier<CurrentSeries> found) {
    CurrentSeries known = series.get(key);
    if (known == null) {
      known = found.get();
      series.put(key, known);
    }
    return Objects.requireNonNull(known);
  }

  /// The moment, as facts write it.
  String stamp() {
    return stamp;
  }

  /// The dates of `all` as they could be known at the instant, found once.
  ReleaseDates releases(ReleaseDates all, UnaryOperator<ReleaseDates> known) {
    return releases.computeIfAbsent(all.name(), name -> known.apply(all));
  }

  /// The VX curve.
  VxNow vx() {
    VxNow now = vx.orElseGet(() -> VxNow.of(this));
    vx = Optional.of(now);
    return now;
  }
}
