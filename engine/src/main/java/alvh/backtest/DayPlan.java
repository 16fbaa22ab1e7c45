package alvh.backtest;

import alvh.risk.Figure;
import java.util.List;
import java.util.Map;

/// What is to be done at one moment of a run.
///
/// @param trades in the order in which they are tried
/// @param unpriced what was called for and could not become an order
/// @param sentence the decision in one sentence
/// @param layers the state of each hedge layer by its sleeve
/// @param marginUsd what the book that was decided on requires
/// @param notes what the decision says beside its trades
public record DayPlan(
    List<PlannedTrade> trades,
    List<UnpricedAction> unpriced,
    String sentence,
    Map<String, String> layers,
    Figure marginUsd,
    DayNotes notes) {
  /// Without notes, everything that is called for having a price.
  public DayPlan(
      List<PlannedTrade> trades, String sentence, Map<String, String> layers, Figure marginUsd) {
    this(trades, List.of(), sentence, layers, marginUsd, DayNotes.NONE);
  }

  public DayPlan {
    trades = List.copyOf(trades);
    unpriced = List.copyOf(unpriced);
    layers = Map.copyOf(layers);
  }
}
