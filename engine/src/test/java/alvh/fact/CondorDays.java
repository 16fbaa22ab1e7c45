package alvh.fact;

import alvh.book.Book;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Sleeve;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.rebuild.ListedExpiry;
import alvh.rebuild.RebuiltDays;
import alvh.rebuild.RebuiltHistory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Random days on which a condor of some 20/5 delta is held, on rebuilt quotes.
///
/// @param pack the condor, sold at mid
/// @param day the day on which it is looked at
/// @param chain its expiry, those that a roll could go to and the monthlies around 30 days
record CondorDays(OptionPackage pack, LocalDate day, OptionChain chain) {
  private static final LocalDate FROM = LocalDate.of(2008, 1, 2);
  private static final LocalDate TO = LocalDate.of(2021, 3, 1);
  private static final long SEED = 5;
  private static final double SHORT_DELTA = 0.20;
  private static final double LONG_DELTA = 0.05;

  /// So many days in each of so many months.
  static List<CondorDays> of(RebuiltHistory history, int months, int daysEach) {
    Random random = new Random(SEED);
    List<LocalDate> opened = new ArrayList<>(PlainData.tradingDays(FROM, TO));
    Collections.shuffle(opened, random);
    List<CondorDays> days = new ArrayList<>();
    for (LocalDate open : opened.subList(0, months)) {
      ListedExpiry expiry = monthly(history, open);
      OptionPackage pack = sold(chain(history, open, expiry), open, expiry);
      LocalDate last = lastTradingDay(expiry.expiry().date());
      List<LocalDate> held = new ArrayList<>(PlainData.tradingDays(open, last));
      Collections.shuffle(held, random);
      for (LocalDate day : held.subList(0, Math.min(daysEach, held.size()))) {
        days.add(new CondorDays(pack, day, chain(history, day, expiry)));
      }
    }
    return days;
  }

  /// The monthly SPX expiry two to six weeks away.
  private static ListedExpiry monthly(RebuiltHistory history, LocalDate open) {
    return RebuiltDays.day(history, open).expiries().stream()
        .filter(e -> e.root() == OptionRoot.SPX)
        .filter(e -> {
          long days = ChronoUnit.DAYS.between(open, e.expiry().date());
          return days > 14 && days < 52;
        })
        .findFirst()
        .orElseThrow();
  }

  /// The trading day before the one on whose morning it settles.
  private static LocalDate lastTradingDay(LocalDate expiry) {
    LocalDate from = expiry.minusDays(10);
    List<LocalDate> days = PlainData.tradingDays(from, expiry);
    return days.get(days.size() - 2);
  }

  private static OptionChain chain(RebuiltHistory history, LocalDate day, ListedExpiry own) {
    return RebuiltDays.day(history, day)
        .chain(e -> {
          long further = ChronoUnit.DAYS.between(own.expiry().date(), e.expiry().date());
          long days = ChronoUnit.DAYS.between(day, e.expiry().date());
          boolean isOwn = further == 0 && e.root() == OptionRoot.SPX;
          boolean isMonth = e.root() == OptionRoot.SPX && days >= 16 && days <= 45;
          return isOwn || isMonth || (further >= 7 && further <= 14);
        });
  }

  private static OptionPackage sold(OptionChain chain, LocalDate open, ListedExpiry expiry) {
    ChainSlice quotes = chain.slice(OptionRoot.SPX, expiry.expiry().date()).orElseThrow();
    PlainSlice slice = PlainSlice.of(quotes, chain.asOf());
    double credit = 0;
    List<OptionLeg> legs = new ArrayList<>();
    for (Right right : List.of(Right.PUT, Right.CALL)) {
      for (double delta : new double[] {SHORT_DELTA, LONG_DELTA}) {
        double strike = slice.strike(right, delta).orElseThrow();
        int ratio = delta == SHORT_DELTA ? -1 : 1;
        legs.add(
            new OptionLeg(
                new OptionContract(OptionRoot.SPX, expiry.expiry().date(), strike, right), ratio));
        credit -= ratio * slice.quote(right, strike).orElseThrow().mid();
      }
    }
    return new OptionPackage("condor", Sleeve.CONDOR, legs, 1, credit, open);
  }

  Book book(double equity) {
    return new Book("one condor", equity, List.of(pack));
  }
}
