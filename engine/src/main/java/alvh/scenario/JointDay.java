package alvh.scenario;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/// The joint move of one trading day over the one before.
///
/// @param date the day
/// @param vixBefore VIX close of the trading day before, vol points, > 0
/// @param move from the trading day before
public record JointDay(LocalDate date, double vixBefore, MarketMove move) {
  private static final int QUARTERS = 4;

  public JointDay {
    if (!(vixBefore > 0)) {
      throw new IllegalArgumentException("VIX must be > 0, was " + vixBefore);
    }
  }

  /// The move as it would be from a VIX of `level`: the return of SPX by as much smaller or larger
  /// as VIX is, those of VIX and the curve, which are relative to their level already, as they
  /// were.
  ///
  /// @see "filtered historical simulation: Barone-Adesi, Giannopoulos, Vosper, 1999; VIX stands for
  ///   the conditional volatility"
  MarketMove from(double level) {
    return new MarketMove(
        move.spxLogReturn() * level / vixBefore, move.vixLogChange(), move.futures(), move.days());
  }

  /// Which half of the scenarios the day may feed. Calendar quarters alternate, so both halves have
  /// seen every year and every season and share no day.
  public ScenarioHalf half() {
    int quarter = date.getYear() * QUARTERS + date.get(IsoFields.QUARTER_OF_YEAR);
    return quarter % 2 == 1 ? ScenarioHalf.TRAINING : ScenarioHalf.HELD_BACK;
  }
}
