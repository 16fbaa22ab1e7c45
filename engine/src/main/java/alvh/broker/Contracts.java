package alvh.broker;

import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Listing;
import alvh.instrument.Listings;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.time.Settlement;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the listed contract that a broker's words mean, or says why there is none.
///
/// Brokers name the index and a date; which class that is follows from the date, from a mark such
/// as `(Weeklys)`, or not at all. What stays open is refused. It remembers what it found and
/// belongs to one import.
final class Contracts {
  /// The products on the short-term VIX futures index that the book holds.
  private static final Set<String> ETPS = Set.of("VXX", "UVXY", "SVXY");

  /// A VIX settlement hangs on the SPX expiry of the month after.
  private static final int MARGIN_MONTHS = 2;

  private static final double HIGHEST_STRIKE = 100_000;
  private static final int MONTHS_PER_QUARTER = 3;

  private final TradingCalendar calendar;
  private final Listings listings;

  /// The rows of a statement share their dates, and finding out costs tens of microseconds.
  private final Map<Dated, Boolean> expiries = new HashMap<>();

  private record Dated(OptionRoot root, LocalDate date) {}

  Contracts(TradingCalendar calendar, Listings listings) {
    this.calendar = calendar;
    this.listings = listings;
  }

  /// The option of a class that the broker names. AM series dated on their last trading day are
  /// moved to their expiry; a VIX series gets the root of its date.
  Reading<OptionContract> option(OptionRoot root, LocalDate date, double strike, Right right) {
    if (!isKnown(date)) {
      return Reading.unread(date + " lies outside the trading calendar");
    }
    if (!(strike > 0) || strike >= HIGHEST_STRIKE) {
      return Reading.unread("a strike of " + strike + " is not possible");
    }
    for (OptionRoot candidate : candidates(root)) {
      if (expires(candidate, date)) {
        var option = new OptionContract(candidate, date, strike, right);
        return candidate == root
            ? Reading.of(option)
            : Reading.of(
                option, date + " is a " + candidate + " expiry: read as " + option.label());
      }
    }
    LocalDate next = calendar.next(date);
    for (OptionRoot candidate : candidates(root)) {
      if (candidate.settlement() == Settlement.AM
          && calendar.isTradingDay(date)
          && expires(candidate, next)) {
        var option = new OptionContract(candidate, next, strike, right);
        return Reading.of(
            option,
            date
                + " is the last trading day of the series that expires on "
                + next
                + ": read as "
                + option.label());
      }
    }
    return Reading.unread(noExpiry(root, date));
  }

  /// The option of an index by the mark beside its date.
  Reading<OptionContract> marked(
      String index, ClassMark mark, LocalDate date, double strike, Right right) {
    if (!isKnown(date)) {
      return Reading.unread(date + " lies outside the trading calendar");
    }
    return switch (index) {
      case "SPX" -> spxRoot(mark, date).then(root -> option(root, date, strike, right));
      case "SPXW" -> option(OptionRoot.SPXW, date, strike, right);
      case "XSP" -> option(OptionRoot.XSP, date, strike, right);
      case "VIX", "VIXW" -> option(OptionRoot.VIX, date, strike, right);
      default -> Reading.unread(anotherProduct(index + " options"));
    };
  }

  /// The share, if it is one of the volatility products.
  static Reading<EtpShare> share(String ticker) {
    return ETPS.contains(ticker)
        ? Reading.of(new EtpShare(ticker))
        : Reading.unread(anotherProduct(ticker));
  }

  /// The reason given for what the book does not trade.
  static String anotherProduct(String name) {
    return "another product: " + name;
  }

  /// The monthly future of `root` that settles in `month`.
  Reading<FutureContract> future(FutureRoot root, YearMonth month) {
    if (!isKnown(month.atDay(1))) {
      return Reading.unread(month + " lies outside the trading calendar");
    }
    return switch (root) {
      case VX, VXM -> Reading.of(new FutureContract(root, calendar.vixSettlement(month)));
      case ES, MES ->
          month.getMonthValue() % MONTHS_PER_QUARTER == 0
              ? Reading.of(new FutureContract(root, calendar.spxMonthly(month)))
              : Reading.unread("no " + root + " future settles in " + month);
    };
  }

  /// The future of `root` that settles on `date`.
  Reading<FutureContract> future(FutureRoot root, LocalDate date) {
    if (!isKnown(date)) {
      return Reading.unread(date + " lies outside the trading calendar");
    }
    if (matches(listings.rows(root), date)) {
      return Reading.of(new FutureContract(root, date));
    }
    LocalDate next = calendar.next(date);
    if (calendar.isTradingDay(date) && matches(listings.rows(root), next)) {
      return Reading.of(
          new FutureContract(root, next),
          date + " is the day before the settlement: read as " + root + " " + next);
    }
    return Reading.unread("no " + root + " future settles on " + date);
  }

  private Reading<OptionRoot> spxRoot(ClassMark mark, LocalDate date) {
    boolean isMonthly = expires(OptionRoot.SPX, date);
    return switch (mark) {
      case AM -> Reading.of(OptionRoot.SPX);
      case PM, WEEKLY -> Reading.of(OptionRoot.SPXW);
      case NONE -> {
        if (isMonthly) {
          yield Reading.of(OptionRoot.SPX);
        }
        if (calendar.isTradingDay(date) && expires(OptionRoot.SPX, calendar.next(date))) {
          yield Reading.unread(
              date
                  + " may be the last trading day of the monthly SPX or a weekly: write the class");
        }
        yield new Reading.Read<>(
            OptionRoot.SPXW, List.of("no monthly SPX expires on " + date + ": read as SPXW"));
      }
    };
  }

  private static List<OptionRoot> candidates(OptionRoot root) {
    return switch (root) {
      case SPX, SPXW, XSP -> List.of(root);
      case VIX -> List.of(OptionRoot.VIX, OptionRoot.VIXW);
      case VIXW -> List.of(OptionRoot.VIXW, OptionRoot.VIX);
    };
  }

  private boolean expires(OptionRoot root, LocalDate date) {
    return expiries.computeIfAbsent(
        new Dated(root, date), key -> matches(listings.rows(root), date));
  }

  private <R> boolean matches(List<Listing<R>> rows, LocalDate date) {
    return rows.stream().anyMatch(row -> row.pattern().matches(calendar, date));
  }

  private String noExpiry(OptionRoot root, LocalDate date) {
    String what = "no " + root + " option expires on " + date;
    Optional<String> closed =
        calendar.isTradingDay(date) ? Optional.empty() : calendar.whyClosed(date);
    return closed.map(why -> what + ": " + why).orElse(what);
  }

  private boolean isKnown(LocalDate day) {
    return calendar.covers(day.minusMonths(MARGIN_MONTHS))
        && calendar.covers(day.plusMonths(MARGIN_MONTHS));
  }

  /// The option class of that name.
  static Optional<OptionRoot> root(String name) {
    return Arrays.stream(OptionRoot.values()).filter(r -> r.name().equals(name)).findFirst();
  }
}
