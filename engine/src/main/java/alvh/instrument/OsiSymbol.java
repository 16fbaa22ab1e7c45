package alvh.instrument;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The option symbol of the Options Symbology Initiative: root, YYMMDD, C or P, strike x 1000 in
/// eight digits.
///
/// The standard pads the root with spaces to six characters, `SPX 240216C04475000`; the exchange's
/// own files print it without padding, `SPXW240105C01200000`. Both are read.
///
/// @see "OCC, Options Symbology Initiative: overview (2008), the symbol key"
public final class OsiSymbol {
  private static final int ROOT_LENGTH = 6;
  private static final int DATE_LENGTH = 6;
  private static final int STRIKE_LENGTH = 8;
  private static final int TAIL_LENGTH = DATE_LENGTH + 1 + STRIKE_LENGTH;
  private static final double STRIKE_SCALE = 1_000;
  private static final long STRIKE_LIMIT = 100_000_000;
  private static final int CENTURY = 2_000;

  private OsiSymbol() {}

  /// Reads a symbol in either form; spaces around it do not matter.
  public static OsiReading parse(String symbol) {
    String text = symbol.strip();
    int tail = text.length() - TAIL_LENGTH;
    if (tail < 1) {
      return refused(OsiReading.Fault.LENGTH, "'" + text + "' is too short for an option symbol");
    }
    String name = text.substring(0, tail).strip();
    String digits = text.substring(tail, tail + DATE_LENGTH);
    String strike = text.substring(tail + DATE_LENGTH + 1);
    Optional<LocalDate> expiry = date(digits);
    Optional<Right> right = right(text.charAt(tail + DATE_LENGTH));
    if (right.isEmpty()) {
      return refused(
          OsiReading.Fault.RIGHT, "'" + text + "' has neither C nor P before its strike");
    }
    if (expiry.isEmpty()) {
      return refused(
          OsiReading.Fault.DATE, "'" + digits + "' in '" + text + "' is not a date YYMMDD");
    }
    if (!isDigits(strike) || Long.parseLong(strike) == 0) {
      return refused(
          OsiReading.Fault.STRIKE, "'" + strike + "' in '" + text + "' is not a strike x 1000");
    }
    Optional<OptionRoot> root = root(name);
    if (root.isEmpty()) {
      return refused(OsiReading.Fault.ROOT, "the root '" + name + "' of '" + text + "' is unknown");
    }
    return new OsiReading.Read(
        new OptionContract(
            root.get(), expiry.get(), Long.parseLong(strike) / STRIKE_SCALE, right.get()));
  }

  /// The symbol with its root padded to six characters, `SPX 240216C04475000`.
  ///
  /// @throws IllegalArgumentException when the strike is not a multiple of 0.001 below 100,000
  public static String padded(OptionContract option) {
    String root = option.root().name();
    return root + " ".repeat(ROOT_LENGTH - root.length()) + tail(option);
  }

  /// The symbol without padding, as the exchange's files print it: `SPX240216C04475000`.
  ///
  /// @throws IllegalArgumentException when the strike is not a multiple of 0.001 below 100,000
  public static String compact(OptionContract option) {
    return option.root().name() + tail(option);
  }

  private static String tail(OptionContract option) {
    double scaled = option.strike() * STRIKE_SCALE;
    long strike = Math.round(scaled);
    // a strike read from text is off by at most one part in 2^52; half a millionth is generous
    if (strike >= STRIKE_LIMIT || Math.abs(scaled - strike) > 5e-7 * STRIKE_SCALE) {
      throw new IllegalArgumentException(
          "strike " + option.strike() + " does not fit an option symbol");
    }
    LocalDate expiry = option.expiry();
    return String.format(
        Locale.ROOT,
        "%02d%02d%02d%c%08d",
        expiry.getYear() % 100,
        expiry.getMonthValue(),
        expiry.getDayOfMonth(),
        option.right().letter(),
        strike);
  }

  private static Optional<LocalDate> date(String digits) {
    if (!isDigits(digits)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              CENTURY + Integer.parseInt(digits.substring(0, 2)),
              Integer.parseInt(digits.substring(2, 4)),
              Integer.parseInt(digits.substring(4))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<Right> right(char letter) {
    return Arrays.stream(Right.values()).filter(right -> right.letter() == letter).findFirst();
  }

  private static Optional<OptionRoot> root(String name) {
    return Arrays.stream(OptionRoot.values()).filter(root -> root.name().equals(name)).findFirst();
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static OsiReading refused(OsiReading.Fault fault, String what) {
    return new OsiReading.Refused(fault, what);
  }
}
