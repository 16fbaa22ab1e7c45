package alvh.backtest;

import alvh.book.Sleeve;
import alvh.risk.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The account at the close of one day, after its settlements and trades.
///
/// @param day the trading day
/// @param cashCents cash, USD cents
/// @param positions one line per position that was held at some time of the day
/// @param interestCents what cash earned since the close before, USD cents
/// @param marginUsd what has to be set aside for the book
/// @param spx close of the index, points
/// @param vix close, vol points
/// @param layers the state of each hedge layer by its label
/// @param decision what was decided, in one sentence; empty on a day without a decision
/// @param notes what the decision says beside its trades
public record BacktestDay(
    LocalDate day,
    long cashCents,
    List<PositionDay> positions,
    long interestCents,
    Figure marginUsd,
    Figure spx,
    Figure vix,
    Map<String, String> layers,
    String decision,
    DayNotes notes) {
  public BacktestDay {
    positions = List.copyOf(positions);
    layers = Map.copyOf(layers);
  }

  /// Cash and marks together, USD cents.
  public long equityCents() {
    return Math.addExact(cashCents, marksCents(p -> true));
  }

  /// The marks of the positions that `which` accepts, USD cents.
  public long marksCents(Predicate<PositionDay> which) {
    return positions.stream()
        .filter(which)
        .mapToLong(PositionDay::markCents)
        .reduce(0, Math::addExact);
  }

  /// What the positions that `which` accepts made, by what made it; interest apart.
  public Pnl pnl(Predicate<PositionDay> which) {
    return positions.stream().filter(which).map(PositionDay::pnl).reduce(Pnl.NONE, Pnl::plus);
  }

  /// What the whole account made, interest among it.
  public Pnl pnl() {
    return pnl(p -> true).plus(Pnl.of(PnlPart.INTEREST, interestCents));
  }

  /// Whether a line is one of the hedge.
  public static boolean isHedge(PositionDay line) {
    return line.sleeve() != Sleeve.CONDOR;
  }
}
