package alvh.entry;

import alvh.risk.Figure;

/// The volatilities that an expected range is made of, vol points, each known or not.
///
/// @param vix VIX, 30 days
/// @param vix9d VIX9D, nine days
/// @param realised20 of the last 20 daily log returns of SPX, annualised by 252
public record VolReadings(Figure vix, Figure vix9d, Figure realised20) {
  /// No reading at hand, for searches by delta, which need none.
  ///
  /// @param why what is missing
  public static VolReadings none(String why) {
    Figure unknown = Figure.unknown(why);
    return new VolReadings(unknown, unknown, unknown);
  }
}
