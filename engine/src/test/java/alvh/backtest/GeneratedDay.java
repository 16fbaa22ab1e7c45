package alvh.backtest;

import alvh.instrument.OptionRoot;
import alvh.lake.GeneratedColumns;
import alvh.lake.QuoteColumns;
import java.time.LocalDate;

/// A day of drawn quotes.
final class GeneratedDay {
  /// The least price step of SPX options is .05.
  static final double PER_POINT = 20;

  private final LocalDate day;
  private final double spot;
  private final double vol;
  private final int[] expiryDays;
  private final int[][] steps;

  /// @param day a weekday
  /// @param spot index level, points
  /// @param vol at the money, annualised
  /// @param expiryDays days since 1970-01-01 by slice, ascending; kept, not copied
  /// @param steps strike, bid and ask of the call, bid and ask of the put in twentieths of a point;
  ///   kept, not copied
  GeneratedDay(LocalDate day, double spot, double vol, int[] expiryDays, int[][] steps) {
    this.day = day;
    this.spot = spot;
    this.vol = vol;
    this.expiryDays = expiryDays;
    this.steps = steps;
  }

  LocalDate day() {
    return day;
  }

  /// Index level, points.
  double spot() {
    return spot;
  }

  /// At the money, annualised.
  double vol() {
    return vol;
  }

  /// Calls and puts.
  int quotes() {
    return 2 * steps[0].length;
  }

  void fetch(QuoteColumns into) {
    GeneratedColumns.fill(into, OptionRoot.SPXW, expiryDays, steps, PER_POINT);
  }
}
