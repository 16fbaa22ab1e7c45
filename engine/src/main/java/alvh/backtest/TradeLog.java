package alvh.backtest;

import alvh.execution.FillModel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The positions of a run, one line each, in the order in which they were opened.
///
/// What a position made is the sum of what its days say, to the cent; premium, closing and fees
/// come from the fills. For a closed position the two agree: premium less closing less fees.
public final class TradeLog {
  private TradeLog() {}

  /// The round trips of `run`, those still open among them.
  public static List<RoundTrip> of(BacktestRun run) {
    NavigableMap<LocalDate, BacktestDay> days = new TreeMap<>();
    run.days().forEach(d -> days.put(d.day(), d));
    Map<String, PositionCash> trips = new LinkedHashMap<>();
    FillModel fills = run.terms().fills();
    for (TradeEvent event : run.events()) {
      switch (event) {
        case TradeEvent.Filled filled ->
            trips
                .computeIfAbsent(filled.position(), id -> new PositionCash(filled, fills))
                .add(filled);
        case TradeEvent.Settled settled -> {
          PositionCash trip = trips.get(settled.position());
          if (trip == null) {
            throw new IllegalArgumentException(
                settled.position() + " settles and was never filled");
          }
          trip.settle(settled);
        }
        case TradeEvent.NotFilled never -> {
          // nothing changed hands
        }
      }
    }
    Map<String, RunningPnl> made = running(run);
    return trips.values().stream()
        .map(t -> t.trip(made.getOrDefault(t.position(), RunningPnl.NONE), days))
        .toList();
  }

  private static Map<String, RunningPnl> running(BacktestRun run) {
    Map<String, RunningPnl> made = new LinkedHashMap<>();
    for (BacktestDay day : run.days()) {
      for (PositionDay line : day.positions()) {
        made.merge(
            line.id(),
            RunningPnl.NONE.plus(line.pnl().totalCents()),
            (sofar, first) -> sofar.plus(line.pnl().totalCents()));
      }
    }
    return made;
  }

  /// Profit up to a day and its extremes at the closes so far.
  record RunningPnl(long totalCents, long mostCents, long leastCents) {
    static final RunningPnl NONE = new RunningPnl(0, 0, 0);

    RunningPnl plus(long cents) {
      long total = Math.addExact(totalCents, cents);
      return new RunningPnl(total, Math.max(mostCents, total), Math.min(leastCents, total));
    }
  }
}
