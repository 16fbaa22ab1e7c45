package alvh.hedge;

import java.util.List;
import java.util.Optional;

/// What to trade so that a book keeps its bounds, or why that cannot be.
///
/// @param verdict how it stands
/// @param why in one sentence
/// @param trades what to put on or take off, the larger part first; empty when nothing is to be
///   done
/// @param checks every bound before and after, in the order in which they go before one another
/// @param clash the bounds that cannot both be kept; present when the verdict is infeasible
public record HedgePlan(
    Verdict verdict,
    String why,
    List<PlannedTrade> trades,
    List<BoundCheck> checks,
    Optional<Clash> clash) {
  /// How a plan stands to the bounds.
  public enum Verdict {
    /// Every bound is kept as the book is: inside the band nothing is traded.
    IN_BAND,
    /// Every bound can be kept.
    FEASIBLE,
    /// Not every bound can be kept: the trades are the nearest to it.
    INFEASIBLE,
    /// The figures that sizing needs are unknown: nothing may be added.
    UNKNOWN
  }

  public HedgePlan {
    trades = List.copyOf(trades);
    checks = List.copyOf(checks);
  }

  /// A plan that cannot be made.
  public static HedgePlan unknown(String why) {
    return new HedgePlan(Verdict.UNKNOWN, why, List.of(), List.of(), Optional.empty());
  }

  /// The same for another reason.
  HedgePlan because(String reason) {
    return new HedgePlan(verdict, reason, trades, checks, clash);
  }

  /// The exposures that the trades add.
  public Exposure added() {
    return trades.stream().map(PlannedTrade::exposure).reduce(Exposure.NONE, Exposure::plus);
  }

  /// USD lost by trading: slippage and fees.
  public double costUsd() {
    return trades.stream().mapToDouble(t -> t.units() * t.candidate().cost().lostUsd()).sum();
  }

  /// USD paid at the far side of the market; 0 for futures.
  public double cashUsd() {
    return trades.stream().mapToDouble(t -> t.units() * t.candidate().cost().cashUsd()).sum();
  }
}
