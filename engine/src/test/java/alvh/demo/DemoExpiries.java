package alvh.demo;

import alvh.instrument.OptionRoot;
import java.time.LocalDate;
import java.util.List;

/// Which expiries the chain lists: dailies, weeklies, month and quarter ends, and the monthly AM
/// class, on third Fridays beside its PM twin.
final class DemoExpiries {
  /// The monthly expiry on which the book's condors stand.
  static final LocalDate CONDOR_MONTH = LocalDate.of(2025, 9, 19);

  /// @param root SPX (AM) or SPXW (PM)
  /// @param date as listed
  record Listed(OptionRoot root, LocalDate date) {}

  private DemoExpiries() {}

  /// In the order of the file. The first one expired at the close of the day, a quarter of an hour
  /// before the quotes.
  static List<Listed> all() {
    return List.of(
        weekly(2025, 8, 11),
        weekly(2025, 8, 12),
        weekly(2025, 8, 13),
        monthly(2025, 8, 15),
        weekly(2025, 8, 15),
        weekly(2025, 8, 22),
        weekly(2025, 8, 29),
        weekly(2025, 9, 5),
        weekly(2025, 9, 12),
        monthly(2025, 9, 19),
        weekly(2025, 9, 19),
        weekly(2025, 9, 30),
        monthly(2025, 10, 17),
        weekly(2025, 10, 17),
        monthly(2025, 11, 21),
        monthly(2025, 12, 19),
        weekly(2025, 12, 31),
        monthly(2026, 3, 20),
        monthly(2026, 6, 18),
        monthly(2026, 9, 18));
  }

  private static Listed weekly(int year, int month, int day) {
    return new Listed(OptionRoot.SPXW, LocalDate.of(year, month, day));
  }

  private static Listed monthly(int year, int month, int day) {
    return new Listed(OptionRoot.SPX, LocalDate.of(year, month, day));
  }
}
