package alvh.broker;

import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Symbols of futures: `VXG4`, `/VXG24`, `/VXMG24:XCBF`, and `Feb-24` beside a root.
final class FutureSymbols {
  /// Month codes of the futures exchanges, January to December.
  static final String MONTH_CODES = "FGHJKMNQUVXZ";

  /// A root is followed by a month code, so that VXM4 is VX of June and VXMG4 is VXM of February.
  private static final Pattern SYMBOL =
      Pattern.compile("/?([A-Z0-9]{1,4}?)([" + MONTH_CODES + "])(\\d{1,2})(:[A-Z]+)?");

  private static final Pattern MONTH = Pattern.compile("([A-Za-z]{3})-(\\d{2})");
  private static final int DECADE = 10;

  private final Contracts contracts;

  /// A year of one digit is the first one whose contract is not settled before this day.
  private final Optional<LocalDate> day;

  FutureSymbols(Contracts contracts, Optional<LocalDate> day) {
    this.contracts = contracts;
    this.day = day;
  }

  /// Whether `text` has the shape of a future's symbol.
  static boolean isSymbol(String text) {
    return SYMBOL.matcher(text).matches();
  }

  /// The contract named by `symbol`.
  Reading<FutureContract> read(String symbol) {
    String text = symbol.toUpperCase(Locale.ROOT);
    Matcher m = SYMBOL.matcher(text);
    if (!m.matches()) {
      return Reading.unread("'" + symbol + "' is not the symbol of a future");
    }
    Optional<FutureRoot> root = root(m.group(1));
    if (root.isEmpty()) {
      return Reading.unread(Contracts.anotherProduct(text));
    }
    int month = MONTH_CODES.indexOf(m.group(2)) + 1;
    String digits = m.group(3);
    if (digits.length() == 2) {
      return contracts.future(root.get(), YearMonth.of(UsDates.year(digits), month));
    }
    return oneDigit(root.get(), Integer.parseInt(digits), month, symbol);
  }

  /// The contract of `root` in a month written `Feb-24`.
  Reading<FutureContract> read(FutureRoot root, String month) {
    Matcher m = MONTH.matcher(month);
    int number = m.matches() ? UsDates.month(m.group(1)) : 0;
    return number == 0
        ? Reading.unread("'" + month + "' is not a month")
        : contracts.future(root, YearMonth.of(UsDates.year(m.group(2)), number));
  }

  /// The future of that name.
  static Optional<FutureRoot> root(String name) {
    return switch (name) {
      case "VX" -> Optional.of(FutureRoot.VX);
      case "VXM" -> Optional.of(FutureRoot.VXM);
      case "ES" -> Optional.of(FutureRoot.ES);
      case "MES" -> Optional.of(FutureRoot.MES);
      default -> Optional.empty();
    };
  }

  private Reading<FutureContract> oneDigit(FutureRoot root, int digit, int month, String symbol) {
    if (day.isEmpty()) {
      return Reading.unread("the year of " + symbol + " needs the date of the statement");
    }
    LocalDate from = day.get();
    int year = from.getYear() + Math.floorMod(digit - from.getYear(), DECADE);
    return contracts
        .future(root, YearMonth.of(year, month))
        .then(contract ->
            contract.settlement().isBefore(from)
                ? contracts.future(root, YearMonth.of(year + DECADE, month))
                : Reading.of(contract));
  }
}
