package alvh.book;

/// An amount of money that is known to the cent, or not at all.
public sealed interface CashAmount {
  /// @param cents USD cents, positive when received
  record Known(long cents) implements CashAmount {}

  /// @param why what is missing
  record Unknown(String why) implements CashAmount {}

  /// The sum; unknown when either part is.
  default CashAmount plus(CashAmount other) {
    return switch (this) {
      case Unknown unknown -> unknown;
      case Known(long cents) ->
          switch (other) {
            case Unknown unknown -> unknown;
            case Known(long more) -> new Known(Math.addExact(cents, more));
          };
    };
  }
}
