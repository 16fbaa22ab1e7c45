package alvh.broker;

import alvh.input.InputException;
import alvh.instrument.Listings;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads positions and trades from the text forms of the brokers.
///
/// The form is recognised by the text itself, whatever the file is called. Nothing is dropped: what
/// is not understood, or belongs to another product, is in [Imported#unread] with its reason.
public final class Imports {
  /// No statement of one account comes near it.
  private static final int LONGEST_TEXT = 50_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Imports() {}

  /// What `text` holds.
  ///
  /// @param name the file's name, for messages only
  /// @param text its whole content
  /// @param statementDate the day to assume where the text states none: it decides the decade of a
  ///   future such as `VXG4`
  /// @param calendar trading days and expiries
  /// @param listings what exists
  /// @throws InputException when the text is empty, too long, of no known form, or an XML file that
  ///   is broken or reaches out of itself
  public static Imported read(
      String name,
      String text,
      Optional<LocalDate> statementDate,
      TradingCalendar calendar,
      Listings listings) {
    if (text.length() > LONGEST_TEXT) {
      throw new InputException(
          name,
          "the text is longer than " + LONGEST_TEXT + " characters",
          "export a shorter period");
    }
    String body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    if (body.isBlank()) {
      throw new InputException(name, "the text is empty", "export it again");
    }
    List<String> lines = body.lines().toList();
    var contracts = new Contracts(calendar, listings);
    var context = new ImportContext(name, body, lines, contracts, statementDate);
    if (body.stripLeading().startsWith("<")) {
      return FlexImport.read(context);
    }
    if (TosAccount.recognises(lines)) {
      return TosAccount.read(context);
    }
    if (TosPositions.recognises(lines)) {
      return TosPositions.read(context);
    }
    if (LineImport.recognises(lines)) {
      return LineImport.read(context);
    }
    throw new InputException(
        name,
        "the text is of no form that is read: it begins with '" + beginning(lines) + "'",
        "give option symbols or thinkorswim lines, one a line; a thinkorswim position or account"
            + " statement as CSV; or an IBKR Flex report as XML");
  }

  private static String beginning(List<String> lines) {
    String line = lines.stream().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
    int longest = 60;
    return line.length() <= longest ? line : line.substring(0, longest) + "...";
  }
}
