package alvh.cli;

import alvh.broker.Imported;
import alvh.broker.Imports;
import alvh.broker.UnreadLine;
import alvh.input.InputException;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.util.Optional;

/// One fill or order that was typed, in thinkorswim's words.
final class TypedLine {
  private TypedLine() {}

  /// Reads `line`: one fill or order, nothing else.
  ///
  /// @param day decides the decade of a future such as `/VXG4`
  /// @param verb whose help shows how to write it
  static Imported read(String line, LocalDate day, MarketConfig config, String verb) {
    Imported read;
    try {
      read =
          Imports.read(
              "the line", line + "\n", Optional.of(day), config.calendar(), config.listings());
    } catch (InputException unknown) {
      throw unreadable("is no order or fill with its price, such as ... @12.10", verb);
    }
    if (read.fills().size() != 1 || !read.holdings().isEmpty() || !read.unread().isEmpty()) {
      throw unreadable(
          read.unread().stream()
              .findFirst()
              .map(UnreadLine::reason)
              .orElse("is not one single order or fill"),
          verb);
    }
    return read;
  }

  private static InputException unreadable(String why, String verb) {
    return new InputException(
        "the line", why, "write it as thinkorswim does; see `alvh " + verb + " --help`");
  }
}
