package alvh.backtest;

import java.time.LocalDate;
import java.util.List;

/// A time that is looked at by itself. Whole months and years, so that no day was chosen for what a
/// hedge made on it.
///
/// @param label for people
/// @param from first day
/// @param to last day
/// @param isCrisis whether it is one in which a hedge should pay; calm years show what it costs
/// @param why what happened
public record CrisisWindow(
    String label, LocalDate from, LocalDate to, boolean isCrisis, String why) {
  /// The windows of every report, in the order of time. Closes of SPX and VIX are those of the
  /// exchange.
  public static final List<CrisisWindow> ALL =
      List.of(
          crisis("2008-09 to 11", "2008-09-01", "2008-11-30", "Lehman fails; VIX closes at 80.86"),
          crisis("2010-05", "2010-05-01", "2010-05-31", "the flash crash of 6 May"),
          crisis(
              "2011-08", "2011-08-01", "2011-08-31", "the US lose their AAA; VIX closes at 48.00"),
          calm("2013", "2013-01-01", "2013-12-31", "mean VIX close 14.2"),
          crisis(
              "2015-08", "2015-08-01", "2015-08-31", "the yuan falls; 24 August opens in disorder"),
          calm(
              "2017",
              "2017-01-01",
              "2017-12-31",
              "mean VIX close 11.1, the lowest year of the index"),
          crisis("2018-02", "2018-02-01", "2018-02-28", "5 February: VIX doubles in a day"),
          crisis("2018-12", "2018-12-01", "2018-12-31", "a fall without a leap of VIX"),
          crisis("2020-02 to 03", "2020-02-01", "2020-03-31", "the pandemic; VIX closes at 82.69"));

  private static CrisisWindow crisis(String label, String from, String to, String why) {
    return new CrisisWindow(label, LocalDate.parse(from), LocalDate.parse(to), true, why);
  }

  private static CrisisWindow calm(String label, String from, String to, String why) {
    return new CrisisWindow(label, LocalDate.parse(from), LocalDate.parse(to), false, why);
  }

  /// Whether `day` is in it.
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
