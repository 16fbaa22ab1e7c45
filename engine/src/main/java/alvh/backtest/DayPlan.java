package alvh.backtest;

import alvh.risk.Figure;
import java.util.List;
import java.util.Map;

/// What is to be done at one moment of a run.
///
/// @param trades in the order in which they are tried
/// @param sentence the decision in one sentence
/// @param layers the state of each hedge layer by its sleeve
/// @param marginUsd what the book that was decided on requires
/// @param notes what the decision says beside its trades
public record DayPlan(
    List<PlannedTrade> trades,
    String sentence,
    Map<String, String> layers,
    Figure marginUsd,
    DayNotes notes) {
  /// Without notes.
  public DayPlan(
      List<PlannedTrade> trades, String sentence, Map<String, String> layers, Figure marginUsd) {
    this(trades, sentence, layers, marginUsd, DayNotes.NONE);
  }

  public DayPlan {
    trades = List.copyOf(trades);
    layers = Map.copyOf(layers);
  }
}
