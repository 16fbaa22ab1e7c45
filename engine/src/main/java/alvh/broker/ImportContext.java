package alvh.broker;

import alvh.input.InputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What every importer is given.
///
/// @param name the file's name, for messages
/// @param text its content
/// @param lines the content's lines
/// @param contracts finds the listed contracts
/// @param statementDate the day to assume where the text states none
record ImportContext(
    String name,
    String text,
    List<String> lines,
    Contracts contracts,
    Optional<LocalDate> statementDate) {
  ImportContext {
    lines = List.copyOf(lines);
  }

  /// The futures' symbols as seen on `day`.
  FutureSymbols futures(Optional<LocalDate> day) {
    return new FutureSymbols(contracts, day);
  }

  InputException fault(String what, String mend) {
    return new InputException(name, what, mend);
  }
}
