package alvh.playbook;

/// An action, as narrow or wide as a rule means it.
///
/// @param side the side of a condor; [Side#BOTH] when it is not narrowed to one
/// @param layer the hedge layer, such as `2`; empty for any
/// @param instrument what to do it with, such as `vix-put-spread`; empty for any
public record ActionPattern(ActionName action, Side side, String layer, String instrument) {

  /// The action without any narrowing.
  public static ActionPattern of(ActionName action) {
    return new ActionPattern(action, Side.BOTH, "", "");
  }

  /// Whether everything that `other` means is meant by this pattern too.
  public boolean covers(ActionPattern other) {
    return action == other.action
        && (side == Side.BOTH || side == other.side)
        && isWider(layer, other.layer)
        && isWider(instrument, other.instrument);
  }

  static boolean isWider(String one, String other) {
    return one.isEmpty() || one.equals(other);
  }

  /// As a person writes it: `activate-layer 3 vix-put-spread`, `close-side call`.
  public String text() {
    StringBuilder text = new StringBuilder(action.spelling());
    if (side != Side.BOTH) {
      text.append(' ').append(side.spelling());
    }
    if (!layer.isEmpty()) {
      text.append(' ').append(layer);
    }
    if (!instrument.isEmpty()) {
      text.append(' ').append(instrument);
    }
    return text.toString();
  }
}
