package alvh.surface;

import alvh.market.ReleaseDates;
import alvh.math.LeastSquares;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Infers from a term structure how much variance closed days and scheduled releases carry.
///
/// Between two neighbouring expiries at-the-money total variance rises by `s(T) (open days + weight
/// x closed days + worth of the releases in between)`, where `s`, the variance of an open day, is a
/// broken line in `T`. Rate and worths are found in turn, by least squares weighted with the width
/// of the quotes at the money; worths are shrunk towards nothing and never negative. Several
/// releases in one interval share what it shows.
///
/// @see "B. Dumas et al. and practice since: L. Bergomi, Stochastic Volatility Modeling (2016),
///   chapter 1, on weights of days"
final class ClockFitter {
  /// Knots of the variance rate, calendar days.
  private static final double[] KNOT_DAYS = {0, 10, 30, 75, 180, 400};

  private static final double DAYS_PER_YEAR = 365;

  /// At the money a quarter of a quote's width is one standard deviation of the smile.
  private static final double ERROR_SHARE = 0.25;

  /// Prior deviation of a release's worth, open days.
  private static final double WORTH_DEVIATION = 2;

  /// Prior of the weight of a closed day: returns over weekends have shown about a tenth of the
  /// variance of a trading day (French and Roll, Journal of Financial Economics 17, 1986).
  static final double CLOSED_WEIGHT = 0.1;

  private static final double CLOSED_DEVIATION = 0.1;

  /// Prior deviation of the bend of the rate between knots, as a share of the rate.
  private static final double BEND_SHARE = 0.5;

  static final int FEWEST_EXPIRIES = 6;
  private static final int PASSES = 30;
  private static final int SWEEPS = 60;

  private final List<ClockInterval> intervals;
  private final List<Release> releases;
  private final double[] worths;
  private final double[] errors;
  private double closedWeight = CLOSED_WEIGHT;
  private double[] rates;

  private ClockFitter(List<ClockInterval> intervals, List<Release> releases) {
    this.intervals = intervals;
    this.releases = releases;
    this.worths = new double[releases.size()];
    this.errors = new double[releases.size()];
    this.rates = new double[KNOT_DAYS.length];
  }

  /// A release between quotes and last expiry.
  ///
  /// @param interval the number of the interval in which it falls
  private record Release(String name, Instant at, int interval) {}

  static EventClock fit(
      List<SurfaceSlice> slices, Instant asOf, TradingCalendar calendar, List<ReleaseDates> dates) {
    List<ClockInterval> intervals = ClockInterval.between(slices, asOf, calendar, ERROR_SHARE);
    var releases = new ArrayList<Release>();
    for (ReleaseDates kind : dates) {
      for (Instant at : kind.instants()) {
        for (int i = 0; i < intervals.size(); i++) {
          if (at.isAfter(intervals.get(i).start()) && !at.isAfter(intervals.get(i).end())) {
            releases.add(new Release(kind.name(), at, i));
          }
        }
      }
    }
    releases.sort(Comparator.comparing(Release::at).thenComparing(Release::name));
    ClockFitter fitter = new ClockFitter(intervals, releases);
    if (intervals.size() < FEWEST_EXPIRIES) {
      return new EventClock(calendar, CLOSED_WEIGHT, List.of());
    }
    for (int pass = 0; pass < PASSES; pass++) {
      fitter.fitRates();
      fitter.fitWorths();
    }
    return new EventClock(calendar, fitter.closedWeight, fitter.events());
  }

  private void fitRates() {
    LeastSquares squares = new LeastSquares(KNOT_DAYS.length);
    double rough = 0;
    double days = 0;
    for (int i = 0; i < intervals.size(); i++) {
      rough += intervals.get(i).variance();
      days += openDays(i);
    }
    double rate = rough / days;
    for (int i = 0; i < intervals.size(); i++) {
      ClockInterval interval = intervals.get(i);
      double[] row = Rows.times(hats(interval.middleYears()), openDays(i));
      squares.add(row, interval.variance(), Math.pow(interval.error(), -2));
    }
    for (int j = 1; j < KNOT_DAYS.length - 1; j++) {
      double[] bend = new double[KNOT_DAYS.length];
      bend[j - 1] = 1;
      bend[j] = -2;
      bend[j + 1] = 1;
      squares.add(bend, 0, Math.pow(BEND_SHARE * rate, -2));
    }
    rates = squares.solve();
    for (int j = 0; j < rates.length; j++) {
      rates[j] = Math.max(rates[j], rate / 10);
    }
  }

  private double openDays(int i) {
    double days = intervals.get(i).openDays() + closedWeight * intervals.get(i).closedDays();
    for (int j = 0; j < worths.length; j++) {
      days += releases.get(j).interval() == i ? worths[j] : 0;
    }
    return days;
  }

  private double rate(int i) {
    return Rows.dot(hats(intervals.get(i).middleYears()), rates);
  }

  private static double[] hats(double years) {
    double days = years * DAYS_PER_YEAR;
    double[] row = new double[KNOT_DAYS.length];
    int last = KNOT_DAYS.length - 1;
    if (days >= KNOT_DAYS[last]) {
      row[last] = 1;
      return row;
    }
    int i = 0;
    while (days >= KNOT_DAYS[i + 1]) {
      i++;
    }
    double share = (days - KNOT_DAYS[i]) / (KNOT_DAYS[i + 1] - KNOT_DAYS[i]);
    row[i] = 1 - share;
    row[i + 1] = share;
    return row;
  }

  /// Coordinate descent on the worths and the weight of closed days, each >= 0.
  private void fitWorths() {
    double[] residuals = new double[intervals.size()];
    double[] weights = new double[intervals.size()];
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = intervals.get(i).variance() / rate(i) - openDays(i);
      weights[i] = Math.pow(rate(i) / intervals.get(i).error(), 2);
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int j = 0; j < worths.length; j++) {
        int i = releases.get(j).interval();
        double precision = weights[i] + Math.pow(WORTH_DEVIATION, -2);
        double worth = Math.max(0, weights[i] * (residuals[i] + worths[j]) / precision);
        residuals[i] += worths[j] - worth;
        worths[j] = worth;
        errors[j] = 1 / Math.sqrt(precision);
      }
      moveClosedWeight(residuals, weights);
    }
  }

  private void moveClosedWeight(double[] residuals, double[] weights) {
    double precision = Math.pow(CLOSED_DEVIATION, -2);
    double pull = CLOSED_WEIGHT * precision;
    for (int i = 0; i < residuals.length; i++) {
      double closed = intervals.get(i).closedDays();
      precision += weights[i] * closed * closed;
      pull += weights[i] * closed * (residuals[i] + closedWeight * closed);
    }
    double moved = Math.clamp(pull / precision, 0, 1);
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] += (closedWeight - moved) * intervals.get(i).closedDays();
    }
    closedWeight = moved;
  }

  private List<EventVariance> events() {
    var events = new ArrayList<EventVariance>();
    for (int j = 0; j < worths.length; j++) {
      Release release = releases.get(j);
      double move = Math.sqrt(worths[j] * rate(release.interval()));
      events.add(new EventVariance(release.name(), release.at(), worths[j], move, errors[j]));
    }
    return events;
  }
}
