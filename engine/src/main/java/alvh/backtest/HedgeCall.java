package alvh.backtest;

/// A hedge that votes or the plan of a layer called for on one day, and what became of it.
///
/// @param action what was called for: `activate-layer 2 with vx`
/// @param fate what became of it
/// @param why the trade's reason, or what stood in its way
public record HedgeCall(String action, Fate fate, String why) {
  /// What became of a call.
  public enum Fate {
    /// Its orders were sent; whether they filled is told by the events of the day.
    TRADED("traded"),
    /// The layer holds something already and nothing was added.
    HELD("held already"),
    /// One contract is more than the layer's size or budget asks for.
    TOO_SMALL("one contract is too much"),
    /// A gate, a cap, a pause or another action stood in its way.
    REFUSED("refused"),
    /// No trade keeps all bounds that the playbook sets its size by.
    NO_SIZE("bounds contradict"),
    /// There was nothing to trade it with or to size it by: no contract, quote or measure.
    NO_TRADE("nothing to trade");

    private final String label;

    Fate(String label) {
      this.label = label;
    }

    /// For people.
    public String label() {
      return label;
    }
  }
}
