package alvh.scenario;

import alvh.instrument.FutureRoot;
import alvh.market.DailySeries;
import alvh.market.DayView;
import alvh.market.FuturesHistory;
import alvh.market.Observation;
import alvh.time.TradingCalendar;
import alvh.vix.VxAlong;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The joint daily moves of SPX, VIX and the VX curve that a view can know.
///
/// A move is that of a trading day over the one before. Days on which either lacks a close or a
/// constant maturity have no move; they are left out and counted.
///
/// @param days oldest first
/// @param leftOut trading days between the first move and the last that have none
public record JointHistory(List<JointDay> days, int leftOut) {
  private static final String SPX = "spx.close";
  private static final String VIX = "vix.close";

  public JointHistory {
    days = List.copyOf(days);
  }

  /// The moves of `view`: nothing struck after its instant has a say. Empty without closes of SPX
  /// and VIX or without VX settlements.
  public static JointHistory of(DayView view, TradingCalendar calendar) {
    Optional<FuturesHistory> futures = view.futures(FutureRoot.VX);
    Optional<DailySeries> spx = view.series(SPX).map(s -> s.onTradingDays(calendar));
    Optional<DailySeries> vix = view.series(VIX);
    if (futures.isEmpty() || spx.isEmpty() || vix.isEmpty()) {
      return new JointHistory(List.of(), 0);
    }
    List<DailySeries> parts = new ArrayList<>();
    parts.add(spx.get());
    parts.add(vix.get());
    for (int node = 0; node < CurveMove.NODES; node++) {
      parts.add(VxAlong.constantMaturity(futures.get(), vix, calendar, CurveMove.days(node)));
    }
    return of(parts, calendar);
  }

  private static JointHistory of(List<DailySeries> parts, TradingCalendar calendar) {
    DailySeries spx = parts.getFirst();
    List<JointDay> days = new ArrayList<>();
    int gaps = 0;
    int leftOut = 0;
    for (int i = 1; i < spx.size(); i++) {
      Optional<JointDay> day = day(parts, calendar.previous(spx.date(i)), spx.date(i));
      if (day.isPresent()) {
        // days before the first move are before the history, not gaps of it
        leftOut += days.isEmpty() ? 0 : gaps;
        gaps = 0;
        days.add(day.get());
      } else {
        gaps++;
      }
    }
    return new JointHistory(days, leftOut);
  }

  private static Optional<JointDay> day(List<DailySeries> parts, LocalDate before, LocalDate date) {
    double[] changes = new double[parts.size()];
    for (int i = 0; i < changes.length; i++) {
      Optional<Observation> then = parts.get(i).on(before);
      Optional<Observation> now = parts.get(i).on(date);
      if (then.isEmpty() || now.isEmpty()) {
        return Optional.empty();
      }
      changes[i] = Math.log(now.get().value() / then.get().value());
    }
    double[] curve = new double[CurveMove.NODES];
    System.arraycopy(changes, 2, curve, 0, curve.length);
    double days = ChronoUnit.DAYS.between(before, date);
    double vixBefore = parts.get(1).on(before).orElseThrow().value();
    return Optional.of(
        new JointDay(
            date, vixBefore, new MarketMove(changes[0], changes[1], CurveMove.of(curve), days)));
  }
}
