package alvh.fact;

import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.instrument.OptionContract;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.market.Quote;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// The facts of an SPX condor computed a second time, from the quotes themselves.
///
/// @param pack the condor: short put, long put, short call, long call
/// @param chain the quotes of the close of `day`
/// @param index the close of the index
record PlainCondor(OptionPackage pack, OptionChain chain, LocalDate day, double index) {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /// The hour of the prices that a morning settlement is made of.
  private static final LocalTime OPENING = LocalTime.of(9, 30);

  /// What a straddle says of the expected move, as traders have it.
  private static final double MOVE_OF_STRADDLE = 0.85;

  void put(PlainSheet sheet) {
    double put = leg(0).contract().strike();
    double putWidth = put - leg(1).contract().strike();
    double call = leg(2).contract().strike();
    double callWidth = leg(3).contract().strike() - call;
    double credit = pack.credit();
    sheet.number("condor.putPenetration", (put - index) / putWidth);
    sheet.number("condor.callPenetration", (index - call) / callWidth);
    sheet.flag("condor.putTested", index <= put);
    sheet.flag("condor.callTested", index >= call);
    sheet.number("condor.putItm", (put - index) / index);
    sheet.number("condor.callItm", (index - call) / index);
    sheet.number("condor.putWidth", putWidth);
    sheet.number("condor.callWidth", callWidth);
    sheet.number("condor.credit", credit);
    sheet.number("condor.maxLossOverCredit", (Math.max(putWidth, callWidth) - credit) / credit);
    sheet.number("condor.closesBelowPutBreakEven", count(close -> put - credit - close));
    sheet.number("condor.closesAboveCallBreakEven", count(close -> close - call - credit));
    days(sheet);
    sheet.unknown(
        "condor.creditCaptured",
        "condor.closeCostOverCredit",
        "condor.spreadShare",
        "condor.rollNetCredit",
        "condor.extrinsicShare",
        "condor.impliedMove");
    own()
        .ifPresent(own -> {
          prices(sheet, own, credit);
          impliedMove(sheet, own);
        });
  }

  private OptionLeg leg(int i) {
    return pack.legs().get(i);
  }

  /// Consecutive closes that are `beyond`, back from today to the opening day.
  private double count(ToDoubleFunction<Double> beyond) {
    Map<LocalDate, Double> closes = PlainData.SPX.byDate();
    List<LocalDate> days = PlainData.tradingDays(pack.opened(), day);
    int count = 0;
    while (count < days.size()
        && beyond.applyAsDouble(closes.get(days.get(days.size() - 1 - count))) > 0) {
      count++;
    }
    return count;
  }

  private void days(PlainSheet sheet) {
    LocalDate expiry = leg(0).contract().expiry();
    sheet.number("condor.calendarDaysLeft", (double) ChronoUnit.DAYS.between(day, expiry));
    LocalDate settlement = expiry;
    while (!PlainData.isTradingDay(settlement)) {
      settlement = settlement.minusDays(1);
    }
    // settled in the morning: the day before is the last of trading
    sheet.number("condor.tradingDaysLeft", PlainData.countDays(day, settlement.minusDays(1)));
    var now = chain.asOf().atZone(NEW_YORK).toLocalDateTime();
    sheet.flag(
        "condor.spansFomc",
        !PlainReleases.fomcSeenFrom(now)
            .subSet(now, false, settlement.atTime(OPENING), true)
            .isEmpty());
  }

  /// The quotes of its own expiry; none after the last close, when it only waits for settlement.
  private Optional<PlainSlice> own() {
    OptionContract contract = leg(0).contract();
    return chain.slices().stream()
        .filter(s -> s.root() == contract.root() && s.expiry().date().equals(contract.expiry()))
        .findFirst()
        .map(s -> PlainSlice.of(s, chain.asOf()));
  }

  private void prices(PlainSheet sheet, PlainSlice own, double credit) {
    OptionalDouble middle = cost(own, (leg, quote) -> (quote.bid() + quote.ask()) / 2);
    OptionalDouble natural = cost(own, (leg, quote) -> leg.ratio() < 0 ? quote.ask() : quote.bid());
    sheet.put("condor.creditCaptured", of(middle, m -> (credit - m) / credit));
    sheet.put("condor.closeCostOverCredit", of(natural, n -> n / credit));
    sheet.put("condor.spreadShare", PlainCurve.both(middle, natural, (m, n) -> (n - m) / m));
    OptionalDouble again =
        roll()
            .map(slice ->
                cost(
                    PlainSlice.of(slice, chain.asOf()),
                    (leg, quote) -> leg.ratio() < 0 ? quote.bid() : quote.ask()))
            .orElseGet(OptionalDouble::empty);
    sheet.put("condor.rollNetCredit", PlainCurve.both(again, natural, (a, n) -> a - n));
    Optional<Quote> put = own.quote(Right.PUT, leg(0).contract().strike());
    Optional<Quote> call = own.quote(Right.CALL, leg(2).contract().strike());
    if (put.isPresent() && call.isPresent()) {
      double value = put.get().mid() + call.get().mid();
      double inner =
          Math.max(0, leg(0).contract().strike() - index)
              + Math.max(0, index - leg(2).contract().strike());
      sheet.number("condor.extrinsicShare", (value - inner) / value);
    }
  }

  private static OptionalDouble of(OptionalDouble x, ToDoubleFunction<Double> f) {
    return x.isPresent()
        ? OptionalDouble.of(f.applyAsDouble(x.getAsDouble()))
        : OptionalDouble.empty();
  }

  interface Price {
    double of(OptionLeg leg, Quote quote);
  }

  /// What it takes to buy back the shorts and sell the longs at their strikes in `slice`.
  private OptionalDouble cost(PlainSlice slice, Price price) {
    double cost = 0;
    for (OptionLeg leg : pack.legs()) {
      Optional<Quote> quote = slice.quote(leg.contract().right(), leg.contract().strike());
      if (quote.isEmpty() || !(quote.get().ask() > quote.get().bid())) {
        return OptionalDouble.empty();
      }
      cost -= leg.ratio() * price.of(leg, quote.get());
    }
    return OptionalDouble.of(cost);
  }

  /// The first expiry 7 to 14 days further; of two on one date the class of the condor.
  private Optional<ChainSlice> roll() {
    OptionContract present = leg(0).contract();
    return chain.slices().stream()
        .filter(s -> s.expiry().settlesAt().isAfter(chain.asOf()))
        .filter(s -> {
          long further = ChronoUnit.DAYS.between(present.expiry(), s.expiry().date());
          return further >= 7 && further <= 14;
        })
        .min(
            Comparator.comparing((ChainSlice s) -> s.expiry().date())
                .thenComparing(s -> s.root() != present.root()));
  }

  private void impliedMove(PlainSheet sheet, PlainSlice own) {
    PlainOption black = own.black();
    double atm = 0;
    for (double strike : own.quotes().strikes()) {
      if (Math.abs(strike - black.forward()) < Math.abs(atm - black.forward())) {
        atm = strike;
      }
    }
    double straddle =
        own.quote(Right.CALL, atm).orElseThrow().mid()
            + own.quote(Right.PUT, atm).orElseThrow().mid();
    sheet.number("condor.impliedMove", MOVE_OF_STRADDLE * straddle / index);
  }
}
