package alvh.scenario;

import alvh.risk.Figure;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// Joint moves drawn from history: one half to optimise on, the other held back to judge by.
///
/// Every move starts a block of its own, so moves are independent draws given the history and plain
/// standard errors hold; within a move of several days the block runs on as [StationaryBootstrap]
/// has it. The halves share no day of history, see [JointDay#half].
///
/// @param settings how they were drawn
/// @param training what a plan may be fitted to
/// @param heldBack what it is judged by
/// @param first the oldest day of history that could be drawn
/// @param last the newest
/// @param days number of days that could be drawn
/// @param leftOut days between them that lacked a part
public record ScenarioSet(
    ScenarioSettings settings,
    List<MarketMove> training,
    List<MarketMove> heldBack,
    LocalDate first,
    LocalDate last,
    int days,
    int leftOut) {
  /// Fewest days of either half: a year of them, so that its worst 5 % are twelve days. Our choice.
  public static final int FEWEST_DAYS = 250;

  public ScenarioSet {
    training = List.copyOf(training);
    heldBack = List.copyOf(heldBack);
  }

  /// Scenarios for a book held on `date`.
  ///
  /// @param date the day of the book; a move ends `settings.horizon()` trading days later
  /// @param vix of that day, vol points
  public static ScenarioDraw of(
      JointHistory history,
      LocalDate date,
      Figure vix,
      TradingCalendar calendar,
      ScenarioSettings settings) {
    if (!(vix instanceof Figure.Known(double level))) {
      return new ScenarioDraw.Refused("scenarios start from VIX: " + ((Figure.Unknown) vix).why());
    }
    for (ScenarioHalf half : ScenarioHalf.values()) {
      int days = admissible(history, half).cardinality();
      if (days < FEWEST_DAYS) {
        return new ScenarioDraw.Refused(
            String.format(
                Locale.ROOT,
                "scenarios need %d days of SPX, VIX and VX in each half of the history, found %d",
                FEWEST_DAYS,
                days));
      }
    }
    LocalDate end = calendar.plusTradingDays(date, settings.horizon());
    double passed = ChronoUnit.DAYS.between(date, end);
    return new ScenarioDraw.Drawn(
        new ScenarioSet(
            settings,
            moves(history, ScenarioHalf.TRAINING, passed, level, settings),
            moves(history, ScenarioHalf.HELD_BACK, passed, level, settings),
            history.days().getFirst().date(),
            history.days().getLast().date(),
            history.days().size(),
            history.leftOut()));
  }

  /// The moves of one half.
  public List<MarketMove> moves(ScenarioHalf half) {
    return switch (half) {
      case TRAINING -> training;
      case HELD_BACK -> heldBack;
    };
  }

  /// The days of history that feed `half`, as indices.
  static BitSet admissible(JointHistory history, ScenarioHalf half) {
    BitSet days = new BitSet(history.days().size());
    for (int i = 0; i < history.days().size(); i++) {
      days.set(i, history.days().get(i).half() == half);
    }
    return days;
  }

  private static List<MarketMove> moves(
      JointHistory history,
      ScenarioHalf half,
      double passed,
      double vix,
      ScenarioSettings settings) {
    var draws =
        StationaryBootstrap.of(
            admissible(history, half), settings.meanBlock(), settings.seed() + half.stream());
    List<MarketMove> moves = new ArrayList<>();
    for (int i = 0; i < settings.scenarios() / 2; i++) {
      draws.startBlock();
      MarketMove move = drawn(history.days().get(draws.next()), vix, settings);
      for (int day = 1; day < settings.horizon(); day++) {
        double then = vix * Math.exp(move.vixLogChange());
        move = move.then(drawn(history.days().get(draws.next()), then, settings));
      }
      moves.add(move.over(passed));
    }
    return moves;
  }

  private static MarketMove drawn(JointDay day, double vix, ScenarioSettings settings) {
    return switch (settings.size()) {
      case BY_VIX -> day.from(vix);
      case AS_IT_WAS -> day.move();
    };
  }
}
