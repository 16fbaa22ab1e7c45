package alvh.history;

import alvh.book.Book;
import alvh.book.IronCondor;
import alvh.book.OptionPackage;
import alvh.book.Sleeve;
import alvh.entry.CondorSearch;
import alvh.entry.EntryMarket;
import alvh.entry.EntryResult;
import alvh.entry.EntrySpec;
import alvh.entry.ExpiryChoice;
import alvh.entry.VolReadings;
import alvh.rebuild.RebuildResult;
import alvh.rebuild.RebuiltDay;
import alvh.rebuild.RebuiltHistory;
import alvh.surface.DiscountFit;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A condor a month and nothing else: the book that rules are asked about when there is no own one.
///
/// At the close of the day on which a monthly SPX expiry settles, the next monthly one is sold with
/// short strikes of 20 and long strikes of 5 delta, as the CNDR index does, at the middle of
/// rebuilt quotes, and held to its settlement. It has no hedge. Its equity is so large that the
/// largest loss of each condor is 2.5 % of it when it is sold, the middle of the articles' 2 to 3
/// %.
///
/// @param cycles in the order of time, without overlap
/// @param refused the entries that could not be made, with the reason
/// @see "Cboe S&P 500 Iron Condor Index (CNDR), description and methodology"
public record ReferenceBook(List<ReferenceCycle> cycles, List<String> refused) {
  /// The condor that is sold.
  public static final EntrySpec CONDOR =
      new EntrySpec.ByDelta(new ExpiryChoice.NextMonthly(7), 0.20, 0.05);

  private static final double RISK_SHARE = 0.025;

  public ReferenceBook {
    cycles = List.copyOf(cycles);
    refused = List.copyOf(refused);
  }

  /// The condors held on any day from `from` to `to`.
  public static ReferenceBook over(
      RebuiltHistory history, TradingCalendar calendar, LocalDate from, LocalDate to) {
    List<ReferenceCycle> cycles = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    // the condor held on the first day was sold when the expiry before it settled
    YearMonth month = YearMonth.from(from).minusMonths(1);
    while (!calendar.spxMonthly(month).isAfter(to)) {
      LocalDate entry = onTradingDay(calendar.spxMonthly(month), calendar);
      LocalDate next = calendar.spxMonthly(month.plusMonths(1));
      switch (enter(history, calendar, entry)) {
        case EntryResult.Found found -> cycles.add(cycle(found, entry, calendar.previous(next)));
        case EntryResult.Refused(String reason) -> refused.add(entry + ": " + reason);
      }
      month = month.plusMonths(1);
    }
    return new ReferenceBook(cycles, refused);
  }

  private static LocalDate onTradingDay(LocalDate day, TradingCalendar calendar) {
    return calendar.isTradingDay(day) ? day : calendar.previous(day);
  }

  private static EntryResult enter(
      RebuiltHistory history, TradingCalendar calendar, LocalDate entry) {
    return switch (history.day(entry)) {
      case RebuildResult.Refused(String reason) -> new EntryResult.Refused(reason);
      case RebuildResult.Rebuilt(RebuiltDay day) -> {
        var chain = day.chain();
        var market =
            new EntryMarket(
                chain, DiscountFit.of(chain), VolReadings.none("strikes are found by delta"));
        yield CondorSearch.on(calendar).find(CONDOR, market);
      }
    };
  }

  private static ReferenceCycle cycle(EntryResult.Found found, LocalDate entry, LocalDate last) {
    IronCondor condor = found.condor();
    String id = "condor-" + condor.expiry();
    double credit = found.midCredit();
    var pack = new OptionPackage(id, Sleeve.CONDOR, condor.legs(), 1, credit, entry);
    double equity = condor.maxLossUsd(credit) / RISK_SHARE;
    return new ReferenceCycle(pack, new Book("reference", equity, List.of(pack)), last);
  }

  /// The condor held at the close of `day`, if one is.
  public Optional<ReferenceCycle> on(LocalDate day) {
    return cycles.stream().filter(cycle -> cycle.isHeld(day)).findFirst();
  }
}
