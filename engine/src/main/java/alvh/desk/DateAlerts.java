package alvh.desk;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.market.ReleaseDates;
import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.time.Settlement;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Which expiries and scheduled releases have come near.
final class DateAlerts {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ROOT).withZone(NewYork.ZONE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ROOT);

  /// More trading days than any contract or schedule has: nothing was near before.
  private static final int FAR = Integer.MAX_VALUE;

  private final TradingCalendar calendar;
  private final AlertPolicy policy;

  DateAlerts(TradingCalendar calendar, AlertPolicy policy) {
    this.calendar = calendar;
    this.policy = policy;
  }

  /// A contract of a position with its clock.
  private record Ending(String contract, Expiry expiry) {}

  List<Alert> expiries(Optional<Decision> before, Decision after, Book book) {
    List<Alert> alerts = new ArrayList<>();
    for (Position position : book.positions()) {
      endings(position)
          .filter(e -> isHeld(position, e, after.asOf()))
          .filter(e -> {
            int was =
                before
                    .filter(b -> isHeld(position, e, b.asOf()))
                    .map(b -> left(e.expiry(), b.asOf()))
                    .orElse(FAR);
            return isCrossed(was, left(e.expiry(), after.asOf()));
          })
          .map(e -> alert(position, e, after.asOf()))
          .forEach(alerts::add);
    }
    return alerts;
  }

  /// Whether one of the policy's numbers of days lies at or above `is` and below `was`.
  private boolean isCrossed(int was, int is) {
    Integer first = policy.expiryTradingDays().ceiling(is);
    return first != null && first < was;
  }

  private static boolean isHeld(Position position, Ending ending, Instant at) {
    return !position.opened().isAfter(NewYork.date(at)) && ending.expiry().settlesAt().isAfter(at);
  }

  private int left(Expiry expiry, Instant at) {
    return calendar.tradingDaysBetween(NewYork.date(at), expiry.lastTradingDay());
  }

  private Stream<Ending> endings(Position position) {
    return switch (position) {
      case OptionPackage pack ->
          pack.legs().stream()
              .map(leg -> leg.contract())
              .map(c -> ending(c.root().name(), c.expiry(), c.root().settlement()))
              .distinct();
      case FuturesPosition future ->
          Stream.of(
              ending(
                  future.contract().root().name(), future.contract().settlement(), Settlement.AM));
      case SharePosition share -> Stream.empty();
    };
  }

  private Ending ending(String root, LocalDate listed, Settlement settlement) {
    LocalDate date = calendar.settlementDate(listed, settlement);
    return new Ending(root + " " + listed, calendar.expiry(date, settlement));
  }

  private Alert alert(Position position, Ending ending, Instant at) {
    Expiry expiry = ending.expiry();
    int left = left(expiry, at);
    String sentence =
        String.format(
            Locale.ROOT,
            "%s: %s settles %s in New York, %s; %s.",
            position.id(),
            ending.contract(),
            CLOCK.format(expiry.settlesAt()),
            expiry.settlement(),
            lastDay(position, expiry, left, NewYork.date(at)));
    return new Alert.ExpiryNear(
        position.id(),
        ending.contract(),
        expiry.lastTradingDay(),
        expiry.settlesAt(),
        left,
        sentence);
  }

  /// A future trades into the morning of its settlement, an AM option does not.
  private static String lastDay(Position position, Expiry expiry, int left, LocalDate today) {
    if (today.isAfter(expiry.lastTradingDay())) {
      return position instanceof FuturesPosition
          ? "it trades to that morning"
          : "it has traded for the last time";
    }
    String whole = position instanceof FuturesPosition ? "whole " : "";
    String last = "the last " + whole + "trading day is " + DAY.format(expiry.lastTradingDay());
    return left == 0
        ? last + ", today"
        : String.format(
            Locale.ROOT, "%s, %d trading day%s ahead", last, left, left == 1 ? "" : "s");
  }

  List<Alert> events(Optional<Decision> before, Decision after, List<ReleaseDates> releases) {
    List<Alert> alerts = new ArrayList<>();
    for (ReleaseDates release : releases) {
      for (Instant at : release.instants()) {
        boolean wasNear = before.map(b -> isNear(at, b.asOf())).orElse(false);
        if (isNear(at, after.asOf()) && !wasNear) {
          alerts.add(event(release.name(), at, after.asOf()));
        }
      }
    }
    return alerts;
  }

  private boolean isNear(Instant event, Instant at) {
    return event.isAfter(at)
        && calendar.covers(NewYork.date(event))
        && daysTo(event, at) <= policy.eventTradingDays();
  }

  private int daysTo(Instant event, Instant at) {
    return calendar.tradingDaysBetween(NewYork.date(at), NewYork.date(event));
  }

  private Alert event(String name, Instant at, Instant now) {
    int days = daysTo(at, now);
    return new Alert.EventNear(
        name,
        at,
        days,
        String.format(
            Locale.ROOT,
            "%s is due %s in New York, %d trading day%s ahead.",
            name,
            CLOCK.format(at),
            days,
            days == 1 ? "" : "s"));
  }
}
