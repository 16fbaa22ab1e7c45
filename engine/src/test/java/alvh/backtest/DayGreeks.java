package alvh.backtest;

import alvh.lake.QuoteColumns;
import alvh.pricing.Black76;
import alvh.pricing.Greeks;
import alvh.pricing.ImpliedVol;
import java.util.Arrays;

/// Implied vols and greeks of every out-of-the-money quote of one day with a bid, a row per strike:
/// the put below the forward, the call from it on. Used again for day after day; belongs to one
/// thread at a time.
final class DayGreeks {
  private static final int FORWARD = 0;
  private static final int YEARS = 1;
  private static final int DISCOUNT = 2;
  private static final int PER_SLICE = 3;

  private final QuoteColumns columns = new QuoteColumns();
  private double[] slices = {};
  private double[] vols = {};
  private double[] deltas = {};
  private double[] gammas = {};
  private double[] vegas = {};
  private double[] thetas = {};
  private int count;
  private final StageTimes times = new StageTimes();

  /// Works out `day`.
  void take(GeneratedDay day) {
    long start = System.nanoTime();
    day.fetch(columns);
    long fetched = System.nanoTime();
    vols(day.day().toEpochDay());
    long implied = System.nanoTime();
    greeks();
    times.add(ReplayStage.FETCH, fetched - start);
    times.add(ReplayStage.VOLS, implied - fetched);
    times.add(ReplayStage.GREEKS, System.nanoTime() - implied);
  }

  private void vols(long today) {
    int rows = columns.size();
    if (vols.length < rows) {
      slices = new double[PER_SLICE * columns.slices()];
      vols = new double[rows];
      deltas = new double[rows];
      gammas = new double[rows];
      vegas = new double[rows];
      thetas = new double[rows];
    }
    count = 0;
    double[] strikes = columns.strikes();
    for (int s = 0; s < columns.slices(); s++) {
      double years = (columns.expiryDay(s) - today) / GeneratedQuotes.DAYS_PER_YEAR;
      double discount = Math.exp(-GeneratedQuotes.RATE * years);
      double forward = forward(s, discount);
      slices[PER_SLICE * s + FORWARD] = forward;
      slices[PER_SLICE * s + YEARS] = years;
      slices[PER_SLICE * s + DISCOUNT] = discount;
      double rootYears = Math.sqrt(years);
      for (int i = columns.start(s); i < columns.end(s); i++) {
        int sign = strikes[i] < forward ? -1 : 1;
        double bid = sign < 0 ? columns.putBids()[i] : columns.callBids()[i];
        double ask = sign < 0 ? columns.putAsks()[i] : columns.callAsks()[i];
        vols[i] = Double.NaN;
        if (bid > 0) {
          double mid = 0.5 * (bid + ask) / discount;
          double stdDev = ImpliedVol.stdDev(mid, forward, strikes[i], sign);
          vols[i] = stdDev > 0 ? stdDev / rootYears : Double.NaN;
          count += stdDev > 0 ? 1 : 0;
        }
      }
    }
  }

  /// Parity at the strike where call and put are nearest.
  private double forward(int s, double discount) {
    double least = Double.POSITIVE_INFINITY;
    double forward = 0;
    for (int i = columns.start(s); i < columns.end(s); i++) {
      double call = 0.5 * (columns.callBids()[i] + columns.callAsks()[i]);
      double put = 0.5 * (columns.putBids()[i] + columns.putAsks()[i]);
      if (Math.abs(call - put) < least) {
        least = Math.abs(call - put);
        forward = columns.strikes()[i] + (call - put) / discount;
      }
    }
    return forward;
  }

  private void greeks() {
    double[] strikes = columns.strikes();
    for (int s = 0; s < columns.slices(); s++) {
      double forward = forward(s);
      double years = years(s);
      for (int i = columns.start(s); i < columns.end(s); i++) {
        deltas[i] = Double.NaN;
        if (vols[i] > 0) {
          int sign = strikes[i] < forward ? -1 : 1;
          Greeks greeks =
              Black76.greeks(forward, strikes[i], vols[i], years, GeneratedQuotes.RATE, sign);
          deltas[i] = greeks.forwardDelta();
          gammas[i] = greeks.forwardGamma();
          vegas[i] = greeks.vega();
          thetas[i] = greeks.thetaPerDay();
        }
      }
    }
  }

  QuoteColumns columns() {
    return columns;
  }

  double forward(int s) {
    return slices[PER_SLICE * s + FORWARD];
  }

  /// ACT/365F.
  double years(int s) {
    return slices[PER_SLICE * s + YEARS];
  }

  /// Annualised, by row; NaN where there is none.
  double[] vols() {
    return vols;
  }

  /// The row of slice `s` whose delta is nearest to `delta`, its sign that of the option; -1 when
  /// the side has none.
  int nearest(int s, double delta) {
    int nearest = -1;
    for (int i = columns.start(s); i < columns.end(s); i++) {
      boolean isSide = deltas[i] * delta > 0;
      if (isSide
          && (nearest < 0 || Math.abs(deltas[i] - delta) < Math.abs(deltas[nearest] - delta))) {
        nearest = i;
      }
    }
    return nearest;
  }

  double delta(int row) {
    return deltas[row];
  }

  /// The row of a strike in slice `s`; negative when it is not listed.
  int row(int s, double strike) {
    return Arrays.binarySearch(columns.strikes(), columns.start(s), columns.end(s), strike);
  }

  /// The slice of an expiry; negative when it is not listed.
  int slice(long expiryDay) {
    for (int s = 0; s < columns.slices(); s++) {
      if (columns.expiryDay(s) == expiryDay) {
        return s;
      }
    }
    return -1;
  }

  /// Vols found on the last day.
  int count() {
    return count;
  }

  /// Gamma, vega and theta of all rows added up: what a compiler must not leave out.
  double sum() {
    double sum = 0;
    for (int i = 0; i < columns.size(); i++) {
      sum += deltas[i] > -1 ? gammas[i] + vegas[i] + thetas[i] : 0;
    }
    return sum;
  }

  /// Time spent so far.
  StageTimes times() {
    return times;
  }
}
