package alvh.backtest;

import alvh.backtest.BacktestAccount.Holding;
import alvh.book.Sleeve;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.market.DataGrade;
import alvh.market.DayView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What each position made on one day, while it is gathered.
final class DayBook {
  private final Map<String, Line> lines = new LinkedHashMap<>();

  private record Line(Sleeve sleeve, PositionKind kind, Pnl pnl) {}

  void add(Holding holding, Pnl pnl) {
    add(holding.position(), holding.sleeve(), holding.instrument(), pnl);
  }

  void add(String position, Sleeve sleeve, Instrument instrument, Pnl pnl) {
    lines.merge(
        position,
        new Line(sleeve, PositionKind.of(instrument), pnl),
        (old, one) -> new Line(old.sleeve, old.kind, old.pnl.plus(one.pnl)));
  }

  /// The lines of the day, what is held first.
  List<PositionDay> positions(BacktestAccount account, Marks marks, DayView view) {
    Map<String, List<Holding>> held = new LinkedHashMap<>();
    for (Holding one : account.holdings()) {
      held.computeIfAbsent(one.position(), id -> new ArrayList<>()).add(one);
    }
    List<PositionDay> days = new ArrayList<>();
    held.forEach((id, holdings) -> {
      Holding first = holdings.getFirst();
      Line line = lines.getOrDefault(id, line(first));
      days.add(
          new PositionDay(
              id,
              line.sleeve,
              line.kind,
              grade(first.instrument(), view),
              true,
              marks.cents(holdings),
              line.pnl,
              marks.legs(holdings, view.date())));
    });
    lines.forEach((id, line) -> {
      if (!held.containsKey(id)) {
        days.add(
            new PositionDay(
                id, line.sleeve, line.kind, grade(line.kind, view), false, 0, line.pnl, List.of()));
      }
    });
    return days;
  }

  private static Line line(Holding holding) {
    return new Line(holding.sleeve(), PositionKind.of(holding.instrument()), Pnl.NONE);
  }

  private static DataGrade grade(Instrument instrument, DayView view) {
    return switch (instrument) {
      case OptionContract option -> chain(option.root().underlying(), view);
      case FutureContract future -> DataGrade.QUOTES;
      case EtpShare share -> DataGrade.QUOTES;
    };
  }

  private static DataGrade grade(PositionKind kind, DayView view) {
    return switch (kind) {
      case SPX_OPTIONS -> chain("SPX", view);
      case VIX_OPTIONS -> chain("VIX", view);
      case VIX_FUTURES, INDEX_FUTURES, SHARES -> DataGrade.QUOTES;
    };
  }

  /// A day without a chain is marked by what was known before: no better than rebuilt.
  private static DataGrade chain(String underlying, DayView view) {
    return view.chain(underlying).map(c -> c.grade()).orElse(DataGrade.REBUILT);
  }
}
