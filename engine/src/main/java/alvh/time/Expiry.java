package alvh.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// One expiry with its own clock. A third Friday carries two of them, AM and PM, on one date.
///
/// @param date the expiration date as listed
/// @param settlement AM or PM
/// @param settlesAt the instant of settlement, from which time to expiry is counted
/// @param lastTradingDay the last day on which the contract trades; the day before `date` when AM
public record Expiry(
    LocalDate date, Settlement settlement, Instant settlesAt, LocalDate lastTradingDay)
    implements Comparable<Expiry> {
  /// Minutes in a year of 365 days, the clock of the Cboe VIX method.
  public static final double MINUTES_PER_YEAR = 525_600;

  public Expiry {
    if (lastTradingDay.isAfter(date)) {
      throw new IllegalArgumentException(
          "last trading day " + lastTradingDay + " is after the expiry date " + date);
    }
  }

  /// Whole minutes from `from` to settlement; negative once settled.
  public long minutesFrom(Instant from) {
    return Duration.between(from, settlesAt).toMinutes();
  }

  /// Years from `from` to settlement, ACT/365F in minutes; negative once settled.
  public double yearsFrom(Instant from) {
    return minutesFrom(from) / MINUTES_PER_YEAR;
  }

  /// By the instant of settlement.
  @Override
  public int compareTo(Expiry other) {
    int byInstant = settlesAt.compareTo(other.settlesAt);
    return byInstant != 0 ? byInstant : settlement.compareTo(other.settlement);
  }
}
