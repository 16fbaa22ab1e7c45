package alvh.broker;

import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.instrument.OsiReading;
import alvh.instrument.OsiSymbol;
import alvh.instrument.Right;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One position written as a line, read.
///
/// ```
/// line     = [quantity] symbol [quantity] [["@"] price]     one quantity, before or behind
/// symbol   = SPXW  240216P04475000     padded
///          | SPXW240216P04475000       compact
///          | .SPXW240216P4475          thinkorswim's own
///          | /VXMG24 | /VXG4           future with its slash
///          | VXX                       share of a volatility product
/// quantity = -10 | +10 | 10            whole
/// price    = 12.10 | .90               points, not negative
/// ```
///
/// Blanks, tabs, commas and semicolons part the words. A line without a quantity, with two, or with
/// words left over is refused, so nothing is guessed.
///
/// @param instrument what is held
/// @param quantity negative when short, never 0
/// @param price points or USD a share, if given
record LineHolding(Instrument instrument, int quantity, OptionalDouble price) {
  private static final Pattern OSI = Pattern.compile("([A-Z]{1,6})\\s*(\\d{6}[CP]\\d{8})");
  private static final Pattern OWN =
      Pattern.compile("\\.([A-Z]{1,6})(\\d{6})([CP])(\\d{1,5}(?:\\.\\d{1,3})?)");
  private static final Pattern FUTURE = Pattern.compile("/[A-Z0-9]{2,8}(?::[A-Z]{1,6})?");
  private static final Pattern TICKER = Pattern.compile("[A-Z]{1,6}");
  private static final Pattern LINE =
      Pattern.compile(
          "(?:([+-]?[\\d.]+)\\s+)?("
              + OSI
              + "|"
              + OWN
              + "|"
              + FUTURE
              + "|"
              + TICKER
              + ")(?:\\s+(.*))?");
  private static final int LONGEST_LINE = 200;

  /// Whether `line` holds an option symbol.
  static boolean looksLike(String line) {
    String text = words(line);
    return text.length() <= LONGEST_LINE && (OSI.matcher(text).find() || OWN.matcher(text).find());
  }

  /// The position in `line`, which carries no comment.
  static Reading<LineHolding> parse(String line, Contracts contracts, FutureSymbols futures) {
    String text = words(line);
    Matcher m = LINE.matcher(text);
    if (text.length() > LONGEST_LINE || !m.matches()) {
      return Reading.unread("not a position: expected [quantity] symbol [quantity] [price]");
    }
    String before = m.group(1);
    String behind = m.group(m.groupCount());
    var numbers = new ArrayList<String>();
    if (before != null) {
      numbers.add(before);
    }
    if (behind != null) {
      numbers.addAll(List.of(behind.strip().split("\\s+", -1)));
    }
    return numbers(numbers)
        .then(n -> instrument(m.group(2), contracts, futures).map(i -> n.with(i)));
  }

  private record Numbers(int quantity, OptionalDouble price) {
    LineHolding with(Instrument instrument) {
      return new LineHolding(instrument, quantity, price);
    }
  }

  private static String words(String line) {
    return line.replace(',', ' ').replace(';', ' ').strip().toUpperCase(Locale.ROOT);
  }

  private static Reading<Numbers> numbers(List<String> words) {
    if (words.isEmpty()) {
      return Reading.unread("no quantity");
    }
    if (words.size() > 2) {
      return Reading.unread("too many words: " + String.join(" ", words));
    }
    OptionalInt quantity = BrokerNumbers.quantity(words.getFirst());
    if (quantity.isEmpty() || quantity.getAsInt() == 0 || words.getFirst().contains(".")) {
      return Reading.unread("'" + words.getFirst() + "' is not a quantity");
    }
    if (words.size() == 1) {
      return Reading.of(new Numbers(quantity.getAsInt(), OptionalDouble.empty()));
    }
    String text = words.getLast();
    Optional<BigDecimal> price =
        BrokerNumbers.parse(text.startsWith("@") ? text.substring(1) : text);
    return price.isEmpty() || price.get().signum() < 0 || "+-".indexOf(text.charAt(0)) >= 0
        ? Reading.unread("'" + text + "' is not a price")
        : Reading.of(
            new Numbers(quantity.getAsInt(), OptionalDouble.of(price.get().doubleValue())));
  }

  private static Reading<Instrument> instrument(
      String symbol, Contracts contracts, FutureSymbols futures) {
    if (symbol.startsWith("/")) {
      return futures.read(symbol).map(Instrument.class::cast);
    }
    Matcher own = OWN.matcher(symbol);
    if (own.matches()) {
      return ownSymbol(own, contracts).map(Instrument.class::cast);
    }
    return OSI.matcher(symbol).matches()
        ? osi(symbol, contracts).map(Instrument.class::cast)
        : Contracts.share(symbol).map(Instrument.class::cast);
  }

  /// The option of a symbol in the standard form.
  static Reading<OptionContract> osi(String symbol, Contracts contracts) {
    return switch (OsiSymbol.parse(symbol)) {
      case OsiReading.Read(var option) ->
          contracts.option(option.root(), option.expiry(), option.strike(), option.right());
      case OsiReading.Refused(OsiReading.Fault fault, String what) ->
          Reading.unread(fault == OsiReading.Fault.ROOT ? Contracts.anotherProduct(symbol) : what);
    };
  }

  private static Reading<OptionContract> ownSymbol(Matcher m, Contracts contracts) {
    var root = Contracts.root(m.group(1));
    var date = UsDates.compact("20" + m.group(2));
    if (root.isEmpty()) {
      return Reading.unread(Contracts.anotherProduct(m.group()));
    }
    if (date.isEmpty()) {
      return Reading.unread("'" + m.group(2) + "' is not a date YYMMDD");
    }
    Right right = m.group(3).equals("C") ? Right.CALL : Right.PUT;
    return contracts.option(root.get(), date.get(), Double.parseDouble(m.group(4)), right);
  }
}
