package alvh.hedge;

import alvh.book.Book;
import alvh.book.OptionLeg;
import alvh.risk.Coverage;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The days in which vega is what the condors lose by, which a hedge must outlive.
///
/// A hedge that settles before the last condor's window ends leaves the condors bare, and one that
/// settles on a condor's own expiry covers nothing of it (S-10, OD-21 iii).
///
/// @param end the first day on which gamma rules the condors that expire last
/// @param expiries the condors' own
public record VegaWindow(LocalDate end, List<LocalDate> expiries) {
  public VegaWindow {
    expiries = List.copyOf(expiries);
  }

  /// That of the condors of `book`, of which there is at least one.
  public static VegaWindow of(Book book, TradingCalendar calendar) {
    LocalDate lastDay =
        legs(book)
            .map(l ->
                calendar
                    .expiry(l.contract().expiry(), l.contract().root().settlement())
                    .lastTradingDay())
            .max(LocalDate::compareTo)
            .orElseThrow(() -> new IllegalArgumentException("the book holds no condor"));
    return new VegaWindow(
        calendar.plusTradingDays(lastDay, -Coverage.FEWEST_TRADING_DAYS),
        legs(book).map(l -> l.contract().expiry()).distinct().sorted().toList());
  }

  /// Whether a hedge that settles on `settlement` outlives the window and shares no expiry.
  public boolean isCoveredBy(LocalDate settlement) {
    return !settlement.isBefore(end) && !expiries.contains(settlement);
  }

  private static Stream<OptionLeg> legs(Book book) {
    return book.condorPackages().stream().flatMap(p -> p.legs().stream());
  }
}
