package alvh.fact;

import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.instrument.Right;
import alvh.market.OptionChain;
import alvh.market.Quote;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

/// The facts of the capital of a book of one condor computed a second time.
///
/// @param pack the condor: short put, long put, short call, long call
/// @param chain the quotes of the close of `day`
/// @param index the close of the index
/// @param equity of the account
record PlainCapital(
    OptionPackage pack, OptionChain chain, LocalDate day, double index, double equity) {
  private static final LocalTime CLOSE = LocalTime.of(16, 15);
  private static final double PREMIUM_PERCENT = 4.6;

  /// What follows from the book and its quotes alone.
  void put(PlainSheet sheet) {
    double width = Math.max(strike(0) - strike(1), strike(3) - strike(2));
    double capital = 100 * (width - pack.credit());
    sheet.number("book.capital", capital);
    double years = ChronoUnit.DAYS.between(pack.opened(), expiry()) / 365.0;
    sheet.number("book.irr", 100 * (Math.pow(100 * width / capital, 1 / years) - 1));
    OptionalDouble put = mid(0);
    OptionalDouble call = mid(2);
    double held = width;
    if (put.isPresent() && call.isPresent()) {
      held = Math.min(width, naked(put.getAsDouble(), call.getAsDouble()));
    }
    sheet.number("book.margin", 100 * held);
    sheet.number("book.marginShare", 100 * held / equity);
    sheet.unknown("book.marginCall");
    OptionalDouble longPut = mid(1);
    OptionalDouble longCall = mid(3);
    if (put.isPresent() && call.isPresent() && longPut.isPresent() && longCall.isPresent()) {
      double paid = longPut.getAsDouble() + longCall.getAsDouble();
      double received = put.getAsDouble() + call.getAsDouble();
      sheet.number("book.marginCall", Math.max(0, 100 * (held + paid - received)));
    }
  }

  /// The charge of the two shorts as a naked strangle, index points.
  private double naked(double put, double call) {
    double ofPut = put + Math.max(0.15 * index - Math.max(0, index - strike(0)), 0.10 * strike(0));
    double ofCall = call + Math.max(0.15 * index - Math.max(0, strike(2) - index), 0.10 * index);
    return ofPut > ofCall ? ofPut + call : ofCall + put;
  }

  private double strike(int leg) {
    return pack.legs().get(leg).contract().strike();
  }

  private LocalDate expiry() {
    return pack.legs().getFirst().contract().expiry();
  }

  private OptionalDouble mid(int number) {
    OptionLeg leg = pack.legs().get(number);
    Right right = leg.contract().right();
    Optional<Quote> quote =
        chain.slices().stream()
            .filter(s ->
                s.root() == leg.contract().root()
                    && s.expiry().date().equals(leg.contract().expiry()))
            .findFirst()
            .map(s -> PlainSlice.of(s, chain.asOf()))
            .flatMap(s -> s.quote(right, strike(number)))
            .filter(q -> q.ask() > 0 && q.ask() >= q.bid());
    return quote.isPresent()
        ? OptionalDouble.of((quote.get().bid() + quote.get().ask()) / 2)
        : OptionalDouble.empty();
  }

  /// Hurdle and cost: without a hedge and without a loan they are one, bills, the funding spread
  /// and the beta of `greeks`, over the largest loss, times the premium; at least money overnight.
  void putCost(PlainSheet sheet, PlainSheet greeks) {
    sheet.unknown("book.hurdle", "book.wacc", "book.betaOverCapital");
    PlainMoment now = new PlainMoment(day, CLOSE);
    Optional<PlainSeries> funds = now.aged(PlainData.FED_FUNDS, PlainRates.RATE_AGE);
    boolean hasBill = now.aged(PlainData.BILL, PlainRates.RATE_AGE).isPresent();
    OptionalDouble beta = greeks.values().getOrDefault("book.beta", OptionalDouble.empty());
    if (beta.isEmpty()) {
      return;
    }
    double width = Math.max(strike(0) - strike(1), strike(3) - strike(2));
    double overCapital = beta.getAsDouble() * equity / (100 * (width - pack.credit()));
    sheet.number("book.betaOverCapital", overCapital);
    if (hasBill && funds.isPresent()) {
      double overnight = funds.get().values().getLast();
      double hurdle = Math.max(overnight, overnight + PREMIUM_PERCENT * overCapital);
      sheet.number("book.hurdle", hurdle);
      sheet.number("book.wacc", hurdle);
    }
  }
}
