package alvh.book;

import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Listings;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.time.Expiry;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds the positions of a book that cannot exist: dates on which nothing expires or trades,
/// contracts that nobody had listed yet, credits that the strikes cannot give.
public final class BookCheck {
  private static final int MONTHS_PER_QUARTER = 3;

  /// A VIX settlement hangs on the SPX expiry of the month after.
  private static final int MARGIN_MONTHS = 2;

  private final TradingCalendar calendar;
  private final Listings listings;

  /// @param calendar trading days and expiries
  /// @param listings what existed when
  public BookCheck(TradingCalendar calendar, Listings listings) {
    this.calendar = calendar;
    this.listings = listings;
  }

  /// The faults of `book`, in the order of its positions; empty when every position can exist.
  public List<BookFault> faults(Book book) {
    var faults = new ArrayList<BookFault>();
    for (Position position : book.positions()) {
      Optional<BookFault> outside = outsideFault(position);
      if (outside.isPresent()) {
        faults.add(outside.get());
        continue;
      }
      tradeDate(position).ifPresent(faults::add);
      switch (position) {
        case OptionPackage pack -> faults.addAll(packageFaults(pack));
        case FuturesPosition future -> futureFault(future).ifPresent(faults::add);
        case SharePosition share -> {}
      }
    }
    return List.copyOf(faults);
  }

  /// A date for which the calendar does not speak.
  private Optional<BookFault> outsideFault(Position position) {
    List<LocalDate> dates = new ArrayList<>(List.of(position.opened()));
    switch (position) {
      case OptionPackage pack -> pack.legs().forEach(l -> dates.add(l.contract().expiry()));
      case FuturesPosition future -> dates.add(future.contract().settlement());
      case SharePosition share -> {}
    }
    return dates.stream()
        .filter(day -> !isKnown(day))
        .findFirst()
        .flatMap(
            day -> fault(position, day + " lies outside the trading calendar", "correct the date"));
  }

  /// Whether the calendar knows `day` and the expiries around it.
  private boolean isKnown(LocalDate day) {
    return calendar.covers(day.minusMonths(MARGIN_MONTHS))
        && calendar.covers(day.plusMonths(MARGIN_MONTHS));
  }

  private Optional<BookFault> tradeDate(Position position) {
    if (calendar.isTradingDay(position.opened())) {
      return Optional.empty();
    }
    return fault(
        position,
        "opened on " + position.opened() + ", which is not a trading day",
        "correct the date; the trading day before is " + calendar.previous(position.opened()));
  }

  private List<BookFault> packageFaults(OptionPackage pack) {
    var faults = new ArrayList<BookFault>();
    for (OptionLeg leg : pack.legs()) {
      Optional<BookFault> fault = listingFault(pack, leg.contract());
      if (fault.isPresent()) {
        return List.of(fault.get());
      }
    }
    if (pack.sleeve() == Sleeve.CONDOR && pack.underlying().equals("VIX")) {
      faults.add(
          new BookFault(
              pack.id(),
              "VIX options are no condors of this book: their exposure is the hedge's",
              "give it a hedge layer, as `sleeve: cash-press`"));
    }
    lifeFault(pack).or(() -> unlistedFault(pack)).ifPresent(faults::add);
    new CreditCheck(pack).fault().ifPresent(faults::add);
    return faults;
  }

  private Optional<BookFault> listingFault(OptionPackage pack, OptionContract contract) {
    LocalDate date = contract.expiry();
    if (contract.root().underlying().equals("VIX")) {
      return vixFault(pack, date, contract.root() + " option");
    }
    if (!calendar.isTradingDay(date)) {
      return fault(
          pack,
          contract.label() + " expires on " + date + ", which is not a trading day",
          "correct the date; the trading day before is " + calendar.previous(date));
    }
    LocalDate monthly = calendar.spxMonthly(YearMonth.from(date));
    if (contract.root() == OptionRoot.SPX && !date.equals(monthly)) {
      return fault(
          pack,
          "SPX is the monthly AM class and does not expire on " + date,
          "write SPXW for a weekly, or " + monthly + " for the monthly of that month");
    }
    return Optional.empty();
  }

  private Optional<BookFault> vixFault(Position position, LocalDate date, String kind) {
    YearMonth month = YearMonth.from(date);
    if (calendar.isVixSettlement(date)) {
      return Optional.empty();
    }
    return fault(
        position,
        "no " + kind + " settles on " + date,
        "the monthly one of " + month + " settles on " + calendar.vixSettlement(month));
  }

  private Optional<BookFault> lifeFault(OptionPackage pack) {
    return pack.legs().stream()
        .map(l -> calendar.expiry(l.contract().expiry(), l.contract().root().settlement()))
        .map(Expiry::lastTradingDay)
        .filter(last -> pack.opened().isAfter(last))
        .findFirst()
        .flatMap(last ->
            fault(
                pack,
                "opened on " + pack.opened() + ", after the last trading day " + last,
                "correct the trade date or the expiry"));
  }

  private Optional<BookFault> unlistedFault(OptionPackage pack) {
    return pack.legs().stream()
        .map(OptionLeg::contract)
        .filter(c -> !isListed(c, pack.opened()))
        .findFirst()
        .flatMap(c -> unlisted(pack, c.label()));
  }

  /// Whether the option could be traded on `day`; a VIX weekly may be written VIX or VIXW.
  private boolean isListed(OptionContract contract, LocalDate day) {
    return Arrays.stream(OptionRoot.values())
        .filter(root ->
            root == contract.root()
                || (root.underlying().equals("VIX") && contract.root().underlying().equals("VIX")))
        .anyMatch(root -> listings.isListed(root, contract.expiry(), day));
  }

  private static Optional<BookFault> unlisted(Position position, String label) {
    return fault(
        position,
        label + " was not listed on " + position.opened(),
        "correct the trade date or the expiry; config/listings.yaml says what existed when");
  }

  private Optional<BookFault> futureFault(FuturesPosition position) {
    return futureDateFault(position)
        .or(() -> {
          FutureContract c = position.contract();
          return listings.isListed(c.root(), c.settlement(), position.opened())
              ? Optional.empty()
              : unlisted(position, c.label());
        });
  }

  private Optional<BookFault> futureDateFault(FuturesPosition position) {
    FutureContract contract = position.contract();
    if (position.opened().isAfter(contract.settlement())) {
      return fault(
          position,
          "opened on " + position.opened() + ", after it settled on " + contract.settlement(),
          "correct the trade date or the contract");
    }
    if (contract.root() == FutureRoot.VX || contract.root() == FutureRoot.VXM) {
      return vixFault(position, contract.settlement(), contract.root() + " future");
    }
    LocalDate monthly = calendar.spxMonthly(YearMonth.from(contract.settlement()));
    if (!contract.settlement().equals(monthly)
        || contract.settlement().getMonthValue() % MONTHS_PER_QUARTER != 0) {
      return fault(
          position,
          contract.root() + " settles quarterly on the third Friday, was " + contract.settlement(),
          "give the settlement date of a March, June, September or December contract");
    }
    return Optional.empty();
  }

  private static Optional<BookFault> fault(Position position, String what, String mend) {
    return Optional.of(new BookFault(position.id(), what, mend));
  }
}
