package alvh.broker;

import alvh.instrument.FutureRoot;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.time.Settlement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the instrument that a row of a Flex report names.
///
/// The symbol of an option is in the OSI form and decides; `expiry`, `strike` and `putCall` must
/// agree with it, but for an AM series that carries its last trading day.
final class FlexContract {
  private static final Pattern OSI = Pattern.compile("[A-Z]{1,6}\\s*\\d{6}[CP]\\d{8}");

  private static final Pattern FUTURE = Pattern.compile("([A-Z]{1,3}?)[FGHJKMNQUVXZ]\\d{1,2}");

  /// From the last trading day to an AM expiry there are at most a holiday and a weekend.
  private static final int LONGEST_CLOSURE_DAYS = 4;

  private final Contracts contracts;

  FlexContract(Contracts contracts) {
    this.contracts = contracts;
  }

  /// The instrument of `row`, as seen on `day`.
  Reading<Instrument> read(FlexElement row, Optional<LocalDate> day) {
    String symbol = row.text("symbol");
    String currency = row.find("currency").orElse("USD");
    if (!currency.equals("USD")) {
      return Reading.unread("another currency: " + symbol + " in " + currency);
    }
    return switch (row.text("assetCategory")) {
      case "OPT" -> option(row).map(Instrument.class::cast);
      case "FUT" -> future(row, day);
      case "STK" -> Contracts.share(symbol).map(Instrument.class::cast);
      case "FOP" -> Reading.unread("another product: options on futures, " + symbol);
      default ->
          Reading.unread(
              Contracts.anotherProduct(row.text("assetCategory") + " " + symbol).strip());
    };
  }

  private Reading<OptionContract> option(FlexElement row) {
    String symbol = row.text("symbol");
    if (!sameNumber(row.find("multiplier"), OptionRoot.SPX.multiplier())) {
      return Reading.unread(
          Contracts.anotherProduct(symbol + " with multiplier " + row.text("multiplier")));
    }
    if (OSI.matcher(symbol).matches()) {
      return LineHolding.osi(symbol, contracts).then(option -> agreed(option, row));
    }
    Optional<LocalDate> expiry = row.find("expiry").flatMap(UsDates::compact);
    Optional<BigDecimal> strike = row.find("strike").flatMap(BrokerNumbers::parse);
    Optional<Right> right = right(row);
    Optional<OptionRoot> root =
        row.first("tradingClass", "underlyingSymbol").flatMap(Contracts::root);
    if (root.isEmpty()) {
      return Reading.unread(Contracts.anotherProduct(symbol));
    }
    if (expiry.isEmpty() || strike.isEmpty() || right.isEmpty()) {
      return Reading.unread("the symbol is not in the OSI form, and expiry, strike or right lack");
    }
    if (row.find("tradingClass").isEmpty() && root.get() == OptionRoot.SPX) {
      return Reading.unread("SPX and SPXW cannot be told apart: add the full symbol to the query");
    }
    return contracts.option(root.get(), expiry.get(), strike.get().doubleValue(), right.get());
  }

  private static Reading<OptionContract> agreed(OptionContract option, FlexElement row) {
    Optional<String> strike = row.find("strike");
    Optional<Right> right = right(row);
    boolean isSame =
        (strike.isEmpty() || sameNumber(strike, option.strike()))
            && (row.find("putCall").isEmpty() || right.equals(Optional.of(option.right())));
    Optional<LocalDate> expiry = row.find("expiry").flatMap(UsDates::compact);
    if (!isSame || (row.find("expiry").isPresent() && expiry.isEmpty())) {
      return Reading.unread("expiry, strike or putCall contradict the symbol");
    }
    if (expiry.isEmpty() || expiry.get().equals(option.expiry())) {
      return Reading.of(option);
    }
    boolean isAm = option.root().settlement() == Settlement.AM;
    long daysBefore = option.expiry().toEpochDay() - expiry.get().toEpochDay();
    return isAm && daysBefore > 0 && daysBefore <= LONGEST_CLOSURE_DAYS
        ? Reading.of(
            option,
            "expiry " + expiry.get() + " is the last trading day: read as " + option.label())
        : Reading.unread("the expiry " + expiry.get() + " contradicts the symbol");
  }

  private Reading<Instrument> future(FlexElement row, Optional<LocalDate> day) {
    String symbol = row.text("symbol");
    Optional<LocalDate> expiry = row.first("expiry", "lastTradingDay").flatMap(UsDates::compact);
    Optional<FutureRoot> root = root(row);
    if (root.isPresent() && !sameNumber(row.find("multiplier"), root.get().multiplier())) {
      return Reading.unread(
          Contracts.anotherProduct(symbol + " with multiplier " + row.text("multiplier")));
    }
    if (root.isPresent() && expiry.isPresent()) {
      return contracts.future(root.get(), expiry.get()).map(Instrument.class::cast);
    }
    return FutureSymbols.isSymbol(symbol)
        ? new FutureSymbols(contracts, day).read(symbol).map(Instrument.class::cast)
        : Reading.unread(Contracts.anotherProduct("future " + symbol));
  }

  /// `VXG4` and `VXM4` are VX, `VXMG4` is VXM; the symbol alone may be the root.
  private static Optional<FutureRoot> root(FlexElement row) {
    String symbol = row.text("symbol");
    Matcher m = FUTURE.matcher(symbol);
    return FutureSymbols.root(m.matches() ? m.group(1) : symbol);
  }

  private static Optional<Right> right(FlexElement row) {
    return switch (row.text("putCall")) {
      case "P", "PUT", "Put" -> Optional.of(Right.PUT);
      case "C", "CALL", "Call" -> Optional.of(Right.CALL);
      default -> Optional.empty();
    };
  }

  /// Whether a number is missing or equals `expected`.
  private static boolean sameNumber(Optional<String> text, double expected) {
    return text.isEmpty()
        || BrokerNumbers.parse(text.get())
            .map(n -> n.compareTo(BigDecimal.valueOf(expected)) == 0)
            .orElse(false);
  }
}
