package alvh.broker;

/// What becomes of one thing that a broker's file says.
///
/// @param fate whether it is taken
/// @param what the position or contract
/// @param why in words, with what to do
public record ImportLine(Fate fate, String what, String why) {
  /// What happens to it.
  public enum Fate {
    /// It goes into the journal.
    TAKEN,
    /// The journal has it already.
    KNOWN,
    /// Book and statement disagree; nothing is changed without the owner's word.
    DIFFERS,
    /// It cannot be taken as it stands.
    REFUSED,
    /// It was not understood, or is another product.
    UNREAD
  }
}
