package alvh.files;

import alvh.input.InputException;
import alvh.time.TradingCalendar;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads option chains from files; the layout is recognised by the header.
///
/// Either the whole chain arrives with its quality report, or an [InputException] with file, line
/// and what to do.
public final class ChainFiles {
  private final ChainContext context;

  private ChainFiles(ChainContext context) {
    this.context = context;
  }

  /// A reader that does not check ticks.
  public static ChainFiles of(TradingCalendar calendar) {
    return new ChainFiles(new ChainContext(calendar, Optional.empty()));
  }

  /// A reader that also counts prices off the grid of `ticks`.
  public static ChainFiles of(TradingCalendar calendar, TickRule ticks) {
    return new ChainFiles(new ChainContext(calendar, Optional.of(ticks)));
  }

  /// The chain in the file at `path`.
  ///
  /// @param asOf the instant of the quotes; empty for the only one that the file itself states
  public static ChainImport read(Path path, Optional<Instant> asOf, TradingCalendar calendar) {
    return of(calendar).read(path, asOf);
  }

  /// The chain in the file at `path`.
  ///
  /// @param asOf the instant of the quotes; empty for the only one that the file itself states
  public ChainImport read(Path path, Optional<Instant> asOf) {
    return read(TextSource.of(path), asOf);
  }

  /// The chain in `source`, which errors and the chain call by the source's own name.
  ///
  /// @param asOf the instant of the quotes; empty for the only one that the file itself states
  public ChainImport read(TextSource source, Optional<Instant> asOf) {
    return layout(source).reader().read(source, asOf, context);
  }

  /// The closing quotes of `day` in the file at `path`.
  public ChainImport readDay(Path path, LocalDate day) {
    if (!context.calendar().isTradingDay(day)) {
      throw new InputException(
          path.toString(), day + " is no trading day", "ask for a trading day");
    }
    return read(path, Optional.of(context.closingQuotes(day)));
  }

  /// The instants whose quotes the file at `path` holds, as far as it can tell by itself; none for
  /// a quote table downloaded during a session.
  public List<Instant> instants(Path path) {
    return instants(TextSource.of(path));
  }

  /// The instants whose quotes `source` holds, as far as it can tell by itself.
  public List<Instant> instants(TextSource source) {
    return layout(source).reader().instants(source, context);
  }

  /// The layout of the file at `path`; empty when it holds no chain.
  public static Optional<ChainLayout> layout(Path path) {
    return ChainLayout.of(TextSource.of(path));
  }

  private static ChainLayout layout(TextSource source) {
    return ChainLayout.of(source)
        .orElseThrow(() ->
            source.fault(
                1, "has no header of a known chain", "use one of: " + ChainLayout.names()));
  }
}
