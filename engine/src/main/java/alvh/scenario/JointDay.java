package alvh.scenario;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/// The joint move of one trading day over the one before.
///
/// @param date the day
/// @param move from the trading day before
public record JointDay(LocalDate date, MarketMove move) {
  private static final int QUARTERS = 4;

  /// Which half of the scenarios the day may feed. Calendar quarters alternate, so both halves have
  /// seen every year and every season and share no day.
  public ScenarioHalf half() {
    int quarter = date.getYear() * QUARTERS + date.get(IsoFields.QUARTER_OF_YEAR);
    return quarter % 2 == 1 ? ScenarioHalf.TRAINING : ScenarioHalf.HELD_BACK;
  }
}
