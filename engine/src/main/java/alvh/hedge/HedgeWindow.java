package alvh.hedge;

import alvh.book.Book;
import alvh.book.OptionLeg;
import alvh.instrument.OptionContract;
import alvh.playbook.HedgeExpiry;
import alvh.risk.Coverage;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which expiries a hedge may have, seen from the condors and the events of a day.
///
/// A hedge that expires two days before the condors' last week covers nothing, and one that shares
/// their expiry leaves with them. So it lies on or after the end of their vega window, five trading
/// days before their last one, on none of their expiries, and after the event that it is bought for
/// (S-10, OD-21 iii).
///
/// @param today the day of the decision
/// @param windowEnd when the condors' risk turns from vega to gamma; empty without condors
/// @param condorExpiries their expiries
/// @param event the day of the nearest event ahead that the expiry is to outlive; empty for none
public record HedgeWindow(
    LocalDate today,
    Optional<LocalDate> windowEnd,
    Set<LocalDate> condorExpiries,
    Optional<LocalDate> event) {
  public HedgeWindow {
    condorExpiries = Set.copyOf(condorExpiries);
  }

  /// The window of the condors of `book`.
  public static HedgeWindow of(
      Book book, LocalDate today, Optional<LocalDate> event, TradingCalendar calendar) {
    List<OptionContract> sold =
        book.condorPackages().stream()
            .flatMap(p -> p.legs().stream())
            .map(OptionLeg::contract)
            .toList();
    return new HedgeWindow(
        today,
        sold.stream()
            .map(c -> calendar.expiry(c.expiry(), c.root().settlement()).lastTradingDay())
            .max(Comparator.naturalOrder())
            .map(last -> calendar.plusTradingDays(last, -Coverage.FEWEST_TRADING_DAYS)),
        sold.stream().map(OptionContract::expiry).collect(Collectors.toSet()),
        event);
  }

  /// Whether `plan` allows `expiry`.
  public boolean admits(HedgeExpiry plan, LocalDate expiry) {
    long days = ChronoUnit.DAYS.between(today, expiry);
    return days >= plan.least()
        && days <= plan.most()
        && event.stream().allMatch(expiry::isAfter)
        && (!plan.coversCondors()
            || (windowEnd.stream().noneMatch(expiry::isBefore)
                && !condorExpiries.contains(expiry)));
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
            ? windowEnd
                .map(end -> ", not before the condors' vega window ends on " + end)
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
