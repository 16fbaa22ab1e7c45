package alvh.broker;

import alvh.book.FillLeg;
import alvh.execution.Order;
import alvh.instrument.FutureContract;
import alvh.instrument.Instrument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One order or fill line of thinkorswim, read.
///
/// `[tAndroid] BOT|SOLD|BUY|SELL QUANTITY [SPREAD] INSTRUMENT @PRICE [words]`; BOT and SOLD are
/// fills, BUY and SELL orders. The price is that of one package: paid when bought, received when
/// sold, and the other way round when it is negative.
///
/// @param state filled or ordered
/// @param legs contracts per package
/// @param quantity packages, > 0
/// @param netPrice points per package, positive when received
/// @param effect when the line says TO OPEN or TO CLOSE
record TosTrade(
    FillLine.State state,
    List<FillLeg> legs,
    int quantity,
    double netPrice,
    Optional<Order.Effect> effect) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?:(?:t[A-Za-z]{2,20}|#\\w{1,20})\\s+){0,2}(BOT|BUY|SOLD|SELL)\\s+([+-]?[\\d,]{1,12})\\s+"
              + "([^@]+?)\\s*@\\s*([+-]?[\\d,]{0,12}\\.?\\d{0,8})(?:\\s+(.*))?");
  private static final Pattern UNDONE =
      Pattern.compile("\\b(REJECTED|CANCELED|CANCELLED|EXPIRED|CORRECTION|REMOVED)\\b");
  private static final Pattern OPTION_START = Pattern.compile("([A-Z]{1,6})\\s+(\\d{1,4}\\s.*)");
  private static final Pattern TICKER = Pattern.compile("[A-Z][A-Z.]{0,5}");
  private static final int LONGEST_LINE = 1_000;

  /// Whether `line` has the verb and the price sign of such a line.
  static boolean looksLike(String line) {
    return line.length() <= LONGEST_LINE && LINE.matcher(line.strip()).matches();
  }

  /// The trade in `line`.
  static Reading<TosTrade> parse(String line, Contracts contracts, FutureSymbols futures) {
    Matcher m = LINE.matcher(line.strip());
    if (line.length() > LONGEST_LINE || !m.matches()) {
      return Reading.unread("not an order or fill: expected BOT, SOLD, BUY or SELL ... @price");
    }
    String tail = m.group(5) == null ? "" : m.group(5).toUpperCase(Locale.ROOT);
    if (UNDONE.matcher(tail).find()) {
      return Reading.unread("the order did not trade: " + tail);
    }
    boolean isBuy = m.group(1).startsWith("B");
    OptionalInt quantity = BrokerNumbers.quantity(m.group(2));
    if (quantity.isEmpty() || quantity.getAsInt() == 0) {
      return Reading.unread("'" + m.group(2) + "' is not a quantity");
    }
    char sign = m.group(2).charAt(0);
    if (sign == (isBuy ? '-' : '+')) {
      return Reading.unread(m.group(1) + " contradicts the quantity " + m.group(2));
    }
    Optional<BigDecimal> price = BrokerNumbers.parse(m.group(4));
    if (price.isEmpty()) {
      return Reading.unread("no price behind the @");
    }
    FillLine.State state =
        m.group(1).equals("BOT") || m.group(1).equals("SOLD")
            ? FillLine.State.FILLED
            : FillLine.State.ORDERED;
    double paid = isBuy ? price.get().doubleValue() : -price.get().doubleValue();
    return legs(m.group(3).strip().toUpperCase(Locale.ROOT), isBuy ? 1 : -1, contracts, futures)
        .map(legs ->
            // 0 - paid, so that a price of 0 does not become -0
            new TosTrade(state, legs, Math.abs(quantity.getAsInt()), 0 - paid, effect(tail)));
  }

  /// USD cents received for the trade before fees, negative when paid.
  long amountCents() {
    int multiplier = legs.getFirst().instrument().multiplier();
    return BrokerNumbers.cents(
        BigDecimal.valueOf(netPrice)
            .multiply(BigDecimal.valueOf(multiplier))
            .multiply(BigDecimal.valueOf(quantity)));
  }

  /// Whether it is a future, whose price is not paid.
  boolean isFuture() {
    return legs.getFirst().instrument() instanceof FutureContract;
  }

  private static Reading<List<FillLeg>> legs(
      String body, int direction, Contracts contracts, FutureSymbols futures) {
    Optional<TosSpread> named = TosSpread.startOf(body);
    String rest = named.map(s -> body.substring(s.words().length()).strip()).orElse(body);
    if (rest.startsWith("/")) {
      return rest.contains(" ")
          ? Reading.unread(Contracts.anotherProduct("options or spreads of futures, " + rest))
          : futures.read(rest).map(contract -> List.of(new FillLeg(contract, direction)));
    }
    if (named.isEmpty() && TICKER.matcher(rest).matches()) {
      return Contracts.share(rest).map(share -> List.of(new FillLeg(share, direction)));
    }
    Matcher m = OPTION_START.matcher(rest);
    if (!m.matches()) {
      return Reading.unread("'" + body + "' is no single, spread or future that is read");
    }
    String index = m.group(1);
    TosSpread spread = named.orElse(TosSpread.SINGLE);
    return TosOptions.parse(m.group(2))
        .then(options ->
            spread.fits(options)
                ? optionLegs(index, spread, options, direction, contracts)
                : Reading.unread("dates, strikes and rights are not those of a " + spread.words()));
  }

  private static Reading<List<FillLeg>> optionLegs(
      String index, TosSpread spread, TosOptions options, int direction, Contracts contracts) {
    Reading<List<FillLeg>> legs = Reading.of(List.of());
    for (TosSpread.Leg leg : spread.legs()) {
      legs =
          legs.then(so ->
              options
                  .contract(contracts, index, leg.date(), leg.strike(), leg.right())
                  .map(contract -> plus(so, new FillLeg(contract, direction * leg.ratio()))));
    }
    return legs.then(all -> {
      List<Instrument> instruments = all.stream().map(FillLeg::instrument).distinct().toList();
      return instruments.size() < all.size()
          ? Reading.unread("a series appears twice")
          : Reading.of(all);
    });
  }

  private static List<FillLeg> plus(List<FillLeg> legs, FillLeg leg) {
    var more = new ArrayList<>(legs);
    more.add(leg);
    return List.copyOf(more);
  }

  private static Optional<Order.Effect> effect(String tail) {
    if (tail.contains("TO OPEN")) {
      return Optional.of(Order.Effect.OPEN);
    }
    return tail.contains("TO CLOSE") ? Optional.of(Order.Effect.CLOSE) : Optional.empty();
  }
}
