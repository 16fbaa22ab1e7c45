package alvh.backtest;

import java.util.List;

/// What a decision says beside its trades.
///
/// @param calls the hedges that were called for, with what became of them
/// @param capsBroken the caps that the book broke when it was decided, by their ids
/// @param capsPassed the caps that a trade of the day broke or left worse, once per trade; empty
///   where caps are enforced
/// @param values the alternatives that were valued, best first; empty where votes decide
public record DayNotes(
    List<HedgeCall> calls,
    List<String> capsBroken,
    List<String> capsPassed,
    List<DayValue> values) {
  /// Of a day without a decision.
  public static final DayNotes NONE = new DayNotes(List.of(), List.of(), List.of());

  /// Of a day that votes decide.
  public DayNotes(List<HedgeCall> calls, List<String> capsBroken, List<String> capsPassed) {
    this(calls, capsBroken, capsPassed, List.of());
  }

  public DayNotes {
    calls = List.copyOf(calls);
    capsBroken = List.copyOf(capsBroken);
    capsPassed = List.copyOf(capsPassed);
    values = List.copyOf(values);
  }
}
