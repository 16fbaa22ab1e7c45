package alvh.instrument;

import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.List;

/// What existed when: a backtest must not roll into a contract that nobody had listed yet.
///
/// Says when a family of expiries began, not how far ahead the exchange lists it.
public final class Listings {
  private final List<Listing<OptionRoot>> options;
  private final List<Listing<FutureRoot>> futures;
  private final TradingCalendar calendar;

  private Listings(
      List<Listing<OptionRoot>> options,
      List<Listing<FutureRoot>> futures,
      TradingCalendar calendar) {
    this.options = List.copyOf(options);
    this.futures = List.copyOf(futures);
    this.calendar = calendar;
  }

  /// The listings of `options` and `futures` on the trading days of `calendar`.
  public static Listings of(
      List<Listing<OptionRoot>> options,
      List<Listing<FutureRoot>> futures,
      TradingCalendar calendar) {
    return new Listings(options, futures, calendar);
  }

  /// The rows of one option class.
  public List<Listing<OptionRoot>> rows(OptionRoot root) {
    return options.stream().filter(row -> row.root() == root).toList();
  }

  /// The rows of one future.
  public List<Listing<FutureRoot>> rows(FutureRoot root) {
    return futures.stream().filter(row -> row.root() == root).toList();
  }

  /// Whether options of `root` expiring on `expiry` could be listed on the day `on`.
  public boolean isListed(OptionRoot root, LocalDate expiry, LocalDate on) {
    return isListed(rows(root), expiry, on);
  }

  /// Whether the future of `root` settling on `settlement` could be listed on the day `on`.
  public boolean isListed(FutureRoot root, LocalDate settlement, LocalDate on) {
    return isListed(rows(root), settlement, on);
  }

  /// The expiries of `root` in `[on, until]` that could be listed on the day `on`, ascending.
  public List<LocalDate> expiries(OptionRoot root, LocalDate on, LocalDate until) {
    return on.datesUntil(until.plusDays(1)).filter(date -> isListed(root, date, on)).toList();
  }

  private <R> boolean isListed(List<Listing<R>> rows, LocalDate expiry, LocalDate on) {
    return !expiry.isBefore(on)
        && rows.stream()
            .anyMatch(row ->
                !on.isBefore(row.from())
                    && !expiry.isBefore(row.firstExpiry())
                    && row.pattern().matches(calendar, expiry));
  }
}
