package alvh.backtest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What became of the hedges that a run called for, and of its caps.
///
/// A call stands until it is met or ends, so days are counted and not calls.
///
/// @param byFate days on which some call had this fate
/// @param lines the same by action and by what stood in its way, the most frequent first
/// @param daysCalled days with a call
/// @param daysInVain days with a call, none of which was traded or held already
/// @param unfilled orders that did not fill
/// @param capDays days on which the book broke a cap, by its id
/// @param capTrades trades that broke a cap or left it worse, by its id; empty where caps are
///   enforced
public record HedgeCalls(
    Map<HedgeCall.Fate, Integer> byFate,
    List<Line> lines,
    int daysCalled,
    int daysInVain,
    int unfilled,
    Map<String, Integer> capDays,
    Map<String, Integer> capTrades) {
  /// One action with one fate for one reason.
  ///
  /// @param why as first given; others that differ from it in numbers alone are counted with it
  public record Line(String action, HedgeCall.Fate fate, String why, int days) {}

  /// What differs between days and not in kind.
  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,.\\-]*");

  private record Key(String action, HedgeCall.Fate fate, String kind) {}

  public HedgeCalls {
    byFate = Collections.unmodifiableMap(new EnumMap<>(byFate));
    lines = List.copyOf(lines);
    capDays = Collections.unmodifiableMap(new TreeMap<>(capDays));
    capTrades = Collections.unmodifiableMap(new TreeMap<>(capTrades));
  }

  /// The calls of `run`.
  public static HedgeCalls of(BacktestRun run) {
    Map<HedgeCall.Fate, Integer> byFate = new EnumMap<>(HedgeCall.Fate.class);
    Map<Key, Line> lines = new LinkedHashMap<>();
    Map<String, Integer> capDays = new TreeMap<>();
    Map<String, Integer> capTrades = new TreeMap<>();
    int called = 0;
    int inVain = 0;
    for (BacktestDay day : run.days()) {
      List<HedgeCall> calls = day.notes().calls();
      called += calls.isEmpty() ? 0 : 1;
      inVain += !calls.isEmpty() && calls.stream().allMatch(HedgeCalls::isInVain) ? 1 : 0;
      calls.stream().map(HedgeCall::fate).distinct().forEach(f -> byFate.merge(f, 1, Integer::sum));
      calls.stream().map(HedgeCalls::line).distinct().forEach(line -> count(lines, line));
      day.notes().capsBroken().forEach(c -> capDays.merge(c, 1, Integer::sum));
      day.notes().capsPassed().forEach(c -> capTrades.merge(c, 1, Integer::sum));
    }
    int unfilled =
        (int) run.events().stream().filter(TradeEvent.NotFilled.class::isInstance).count();
    return new HedgeCalls(
        byFate,
        lines.values().stream().sorted((a, b) -> Integer.compare(b.days(), a.days())).toList(),
        called,
        inVain,
        unfilled,
        capDays,
        capTrades);
  }

  private static boolean isInVain(HedgeCall call) {
    return switch (call.fate()) {
      case TRADED, HELD -> false;
      case TOO_SMALL, REFUSED, NO_SIZE, NO_TRADE -> true;
    };
  }

  /// Why a trade was done is told by its reason; here it is counted.
  private static Line line(HedgeCall call) {
    String why = call.fate() == HedgeCall.Fate.TRADED ? "" : call.why();
    return new Line(call.action(), call.fate(), why, 1);
  }

  private static void count(Map<Key, Line> lines, Line line) {
    String kind = NUMBER.matcher(line.why()).replaceAll("#");
    lines.merge(
        new Key(line.action(), line.fate(), kind),
        line,
        (a, b) -> new Line(a.action(), a.fate(), a.why(), a.days() + b.days()));
  }
}
