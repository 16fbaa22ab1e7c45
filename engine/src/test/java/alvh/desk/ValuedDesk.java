package alvh.desk;

import alvh.book.Book;
import alvh.book.Position;
import alvh.margin.RegT;
import alvh.market.DayView;
import alvh.playbook.ActionMode;
import alvh.playbook.ActionName;
import alvh.playbook.Playbook;
import alvh.risk.Figure;
import alvh.risk.VolShift;
import alvh.scenario.CurveMove;
import alvh.scenario.JointDay;
import alvh.scenario.JointHistory;
import alvh.scenario.MarketMove;
import alvh.surface.SyntheticChain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/// Decisions by value on the synthetic desk, on drawn histories of moves.
final class ValuedDesk {
  static final double RATE = 0.05;
  static final Playbook BY_VALUE = SyntheticDesk.playbook().in(ActionMode.VALUE);

  private ValuedDesk() {}

  private static Policy plain() {
    return new Policy(
        SyntheticDesk.CONFIG.fees(),
        new RegT(RegT.UnequalSides.WIDER),
        VolShift.SHAPE,
        OptionalDouble.of(RATE));
  }

  /// Daily moves of three years up to the day before today.
  ///
  /// @param size daily standard deviation of SPX; VIX moves by six times as much the other way
  static JointHistory history(double size) {
    var random = new SplittableRandom(7);
    List<JointDay> days = new ArrayList<>();
    LocalDate day = SyntheticDesk.CALENDAR.plusTradingDays(SyntheticDesk.TODAY, -750);
    while (day.isBefore(SyntheticDesk.TODAY)) {
      days.add(day(day, size * random.nextGaussian()));
      day = SyntheticDesk.CALENDAR.next(day);
    }
    return new JointHistory(days, 0);
  }

  static JointDay day(LocalDate date, double spx) {
    double vix = -6 * spx;
    CurveMove curve = CurveMove.of(vix / 2, vix / 3, vix / 4, vix / 4, vix / 5, vix / 5);
    return new JointDay(date, 14, new MarketMove(spx, vix, curve, 1));
  }

  /// Without a margin.
  static ValuePolicy valuing(double size, double weight) {
    return valuing(size, weight, 0);
  }

  static ValuePolicy valuing(double size, double weight, double margin) {
    return new ValuePolicy(history(size), ValueTerms.DEFAULT.with(weight, margin));
  }

  static Decision decide(
      ValuePolicy value, Playbook playbook, WorkedOut workedOut, Position... held) {
    Desk desk = new Desk(SyntheticDesk.CONFIG.deskFacts());
    Policy policy = plain().with(value);
    DayView view = DayView.of(SyntheticDesk.history(-1), SyntheticChain.AS_OF);
    return desk.decide(
        desk.market(view, policy),
        new Book("a book", 3_000_000, List.of(held)),
        DeskState.EMPTY,
        playbook,
        policy,
        workedOut);
  }

  static Decision decide(ValuePolicy value) {
    return decide(value, BY_VALUE, WorkedOut.EVERYTHING, SyntheticDesk.condors(10));
  }

  static ValuedAlternative valued(Decision decision, ActionName action) {
    return decision.values().stream()
        .filter(v -> v.proposal().what().action() == action)
        .findFirst()
        .orElseThrow();
  }

  static double usd(Figure figure) {
    return figure.asNumber().orElseThrow();
  }
}
