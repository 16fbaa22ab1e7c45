package alvh.hedge;

import alvh.book.Book;
import alvh.playbook.HedgeExpiry;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Which expiries a hedge may have, seen from the condors and the events of a day.
///
/// Beside the window of the condors' vega there is the event that a hedge is bought for: it expires
/// after it (S-10, OD-21 iii).
///
/// @param today the day of the decision
/// @param condors the vega window of the condors; empty without condors
/// @param event the day of the nearest event ahead that the expiry is to outlive; empty for none
public record HedgeWindow(
    LocalDate today, Optional<VegaWindow> condors, Optional<LocalDate> event) {
  /// That of the condors of `book`.
  public static HedgeWindow of(
      Book book, LocalDate today, Optional<LocalDate> event, TradingCalendar calendar) {
    return new HedgeWindow(
        today,
        book.condorPackages().isEmpty()
            ? Optional.empty()
            : Optional.of(VegaWindow.of(book, calendar)),
        event);
  }

  /// Whether `plan` allows `expiry`.
  public boolean admits(HedgeExpiry plan, LocalDate expiry) {
    long days = ChronoUnit.DAYS.between(today, expiry);
    return days >= plan.least()
        && days <= plan.most()
        && event.stream().allMatch(expiry::isAfter)
        && (!plan.coversCondors()
            || condors.stream().allMatch(window -> window.isCoveredBy(expiry)));
  }

  /// The order in which `plan` prefers expiries, the best first.
  Comparator<LocalDate> order(HedgeExpiry plan) {
    Comparator<LocalDate> earliest = Comparator.naturalOrder();
    return plan.nearest().isEmpty()
        ? earliest
        : Comparator.<LocalDate>comparingLong(
                d -> Math.abs(ChronoUnit.DAYS.between(today, d) - plan.nearest().getAsInt()))
            .thenComparing(earliest);
  }

  /// What `plan` asks for, in words.
  String text(HedgeExpiry plan) {
    String covering =
        plan.coversCondors()
            ? condors
                .map(w -> ", not before the condors' vega window ends on " + w.end())
                .orElse("")
            : "";
    return String.format(
        Locale.ROOT,
        "%d to %d days out%s%s",
        plan.least(),
        plan.most(),
        event.map(day -> ", after the event of " + day).orElse(""),
        covering);
  }
}
