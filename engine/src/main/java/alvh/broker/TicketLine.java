package alvh.broker;

/// One order in a broker's own words, or why these words do not exist.
public sealed interface TicketLine {
  /// The line to paste.
  record Written(String text) implements TicketLine {}

  /// The broker has no published form for it.
  ///
  /// @param reason what to do instead
  record Unwritable(String reason) implements TicketLine {}
}
