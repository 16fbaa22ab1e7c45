package alvh.rebuild;

import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/// The term structure of model-free variance that the volatility indices of one day imply.
///
/// Total variance `VIX(T)^2 T` runs through 0 and the indices at 9, 30, 93 and 184 calendar days;
/// it is a monotone cubic in the trading days of [VarianceClock] and a straight line between the
/// two expiries that VIX reads, so that interpolating them as Cboe does gives VIX back. Variance
/// accrues evenly before the first index and after the last one, there at the pace the curve has
/// reached. A VIX9D that was not published is estimated from VIX and VIX3M.
///
/// @see "F. Fritsch, J. Butland, A method for constructing local monotone piecewise cubic
///   interpolants, SIAM J. Sci. Stat. Comput. 5 (1984), equation 5"
/// @see "Cboe, Volatility Index Methodology: Cboe Volatility Index, step 3"
public final class VarianceTerm {
  private static final int VIX9D_DAYS = 9;
  private static final int VIX_DAYS = 30;
  private static final int VIX3M_DAYS = 93;
  private static final int VIX6M_DAYS = 184;

  /// The second expiry of VIX6M lies at most so many days ahead.
  private static final int DAYS_READ = 200;

  private static final double MINUTES_PER_DAY = 1_440;
  private static final double POINTS = 100;

  /// `ln(VIX9D / VIX) = .0429 + .854 ln(VIX / VIX3M)`: least squares over the 2,763 days of VIX9D,
  /// 2011 to 2021; residual deviation 7.3 %, median 4.4 %.
  private static final double VIX9D_CONSTANT = 0.0429;

  private static final double VIX9D_SLOPE = 0.854;

  private final LocalDate day;
  private final VarianceClock clock;
  private final double[] times;
  private final double[] variances;
  private final double[] slopes;

  private VarianceTerm(LocalDate day, VarianceClock clock, VarianceKnots knots) {
    this.day = day;
    this.clock = clock;
    this.times = knots.times();
    this.variances = knots.variances();
    this.slopes = knots.slopes();
  }

  /// The term of `state`, with the two expiries that the weekly VIX reads: the Fridays around 30
  /// days, third ones in the morning.
  ///
  /// @param calendar covers at least 200 days after the day
  /// @throws IllegalArgumentException when total variance would fall from one index to the next
  public static VarianceTerm of(IndexState state, TradingCalendar calendar) {
    LocalDate friday = VixFridays.notAfter(state.day().plusDays(VIX_DAYS));
    return of(
        state,
        calendar,
        VixFridays.expiry(friday, calendar),
        VixFridays.expiry(friday.plusWeeks(1), calendar));
  }

  /// The term of `state`, straight between the two expiries that VIX read on that day; both may lie
  /// beyond 30 days.
  ///
  /// @param near the nearer one, after the day
  /// @param next the other one, after `near` and 30 days
  /// @throws IllegalArgumentException when [#find] refuses
  public static VarianceTerm of(
      IndexState state, TradingCalendar calendar, Expiry near, Expiry next) {
    return switch (find(state, calendar, near, next)) {
      case TermResult.Found(VarianceTerm term) -> term;
      case TermResult.Refused(String reason) -> throw new IllegalArgumentException(reason);
    };
  }

  /// The term of [#of(IndexState, TradingCalendar, Expiry, Expiry)], or why there is none.
  static TermResult find(IndexState state, TradingCalendar calendar, Expiry near, Expiry next) {
    LocalDate end = state.day().plusDays(DAYS_READ);
    if (!calendar.covers(end)) {
      return new TermResult.Refused("the trading calendar does not reach " + end);
    }
    VarianceClock clock = new VarianceClock(state.day(), calendar);
    LocalDateTime first = wall(near);
    LocalDateTime second = wall(next);
    VarianceKnots knots = new VarianceKnots();
    if (state.vix9d().isPresent()) {
      add(knots, state, clock, VIX9D_DAYS, state.vix9d().getAsDouble());
    } else if (state.vix3m().isPresent()) {
      double ratio = Math.log(state.vix() / state.vix3m().getAsDouble());
      double vix9d = state.vix() * Math.exp(VIX9D_CONSTANT + VIX9D_SLOPE * ratio);
      add(knots, state, clock, VIX9D_DAYS, vix9d);
    }
    double centre = blend(clock, VIX_DAYS, first, second);
    knots.add(centre, total(VIX_DAYS, state.vix()));
    state.vix3m().ifPresent(level -> add(knots, state, clock, VIX3M_DAYS, level));
    state.vix6m().ifPresent(level -> add(knots, state, clock, VIX6M_DAYS, level));
    Optional<String> fault = knots.fault();
    if (fault.isPresent()) {
      return new TermResult.Refused("indices of " + state.day() + ": " + fault.get());
    }
    knots.straighten(centre, clock.days(first), clock.days(second));
    return new TermResult.Found(new VarianceTerm(state.day(), clock, knots));
  }

  private static void add(
      VarianceKnots knots, IndexState state, VarianceClock clock, int days, double level) {
    LocalDate friday = VixFridays.notAfter(state.day().plusDays(days));
    double time =
        blend(
            clock,
            days,
            friday.atTime(TradingCalendar.REGULAR_CLOSE),
            friday.plusWeeks(1).atTime(TradingCalendar.REGULAR_CLOSE));
    knots.add(time, total(days, level));
  }

  private static double total(int days, double level) {
    double vol = level / POINTS;
    return vol * vol * days * MINUTES_PER_DAY / Expiry.MINUTES_PER_YEAR;
  }

  /// The place of `days` calendar days between two expiries, in trading days: the index mixes the
  /// two total variances by calendar minutes.
  private static double blend(
      VarianceClock clock, int days, LocalDateTime near, LocalDateTime next) {
    double start = clock.wallMinutes(near);
    double share = (days * MINUTES_PER_DAY - start) / (clock.wallMinutes(next) - start);
    return (1 - share) * clock.days(near) + share * clock.days(next);
  }

  private static LocalDateTime wall(Expiry expiry) {
    return expiry.settlesAt().atZone(NewYork.ZONE).toLocalDateTime();
  }

  /// The trading day whose indices these are; time is counted from its close of index options.
  public LocalDate day() {
    return day;
  }

  /// `VIX(T)` as a vol: .20 for 20 points.
  ///
  /// @param years ACT/365F in minutes, at least one minute
  public double vol(double years) {
    return Math.sqrt(totalVariance(years) / years);
  }

  /// `VIX(T)^2 T`, rising in `years`.
  ///
  /// @param years ACT/365F in minutes, at least one minute
  public double totalVariance(double years) {
    if (!(years * Expiry.MINUTES_PER_YEAR >= 1) || !Double.isFinite(years)) {
      throw new IllegalArgumentException("years must be at least one minute, was " + years);
    }
    double time = clock.days(years);
    int last = times.length - 1;
    if (time >= times[last]) {
      return variances[last] + slopes[last] * (time - times[last]);
    }
    if (time <= times[0]) {
      return variances[0] * time / times[0];
    }
    int found = Arrays.binarySearch(times, time);
    int i = found >= 0 ? Math.min(found, last - 1) : -found - 2;
    double width = times[i + 1] - times[i];
    double u = (time - times[i]) / width;
    double v = 1 - u;
    return v * v * ((1 + 2 * u) * variances[i] + u * width * slopes[i])
        + u * u * ((3 - 2 * u) * variances[i + 1] - v * width * slopes[i + 1]);
  }
}
