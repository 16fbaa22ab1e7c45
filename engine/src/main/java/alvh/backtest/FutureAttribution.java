package alvh.backtest;

import alvh.instrument.FutureContract;
import alvh.vix.VxCurve;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/// What made the profit or loss of a future from one daily settlement to the next, to the cent.
///
/// Carry is what the contract gains by growing older on the curve of the day before, the curve
/// standing still; the rest is delta. Where that curve cannot tell, as for a contract that is not
/// on it, all is delta.
public final class FutureAttribution {
  private FutureAttribution() {}

  /// The gain of `contracts` from a settlement at `from` to one at `to`.
  ///
  /// @param before the curve of the day of `from`, with spot when it is known
  /// @param day the day of `to`
  /// @param contracts negative when short
  public static Pnl of(
      FutureContract future,
      VxCurve before,
      LocalDate day,
      double from,
      double to,
      long contracts) {
    return split(future, carry(future, before, day), from, to, contracts, PnlPart.DELTA);
  }

  /// The same without a curve: an index future.
  public static Pnl of(FutureContract future, double from, double to, long contracts) {
    return split(future, OptionalDouble.empty(), from, to, contracts, PnlPart.DELTA);
  }

  /// The gain of the last night, from the last daily settlement `from` to the final value `to`:
  /// carry to spot, the rest settlement, as with an AM option.
  ///
  /// @param before the curve of the day of `from`
  /// @param contracts negative when short
  public static Pnl settled(
      FutureContract future, VxCurve before, double from, double to, long contracts) {
    return split(
        future,
        carry(future, before, future.settlement()),
        from,
        to,
        contracts,
        PnlPart.SETTLEMENT);
  }

  /// [#settled] without a curve: an index future.
  public static Pnl settled(FutureContract future, double from, double to, long contracts) {
    return split(future, OptionalDouble.empty(), from, to, contracts, PnlPart.SETTLEMENT);
  }

  private static OptionalDouble carry(FutureContract future, VxCurve before, LocalDate day) {
    long passed = ChronoUnit.DAYS.between(before.day(), day);
    if (passed < 0) {
      throw new IllegalArgumentException(day + " is before the curve of " + before.day());
    }
    return before.rollDown(future.settlement(), (double) passed);
  }

  private static Pnl split(
      FutureContract future,
      OptionalDouble carry,
      double from,
      double to,
      long contracts,
      PnlPart rest) {
    int multiplier = future.multiplier();
    long total =
        Math.subtractExact(
            MarkCents.of(to, multiplier, contracts), MarkCents.of(from, multiplier, contracts));
    double aged = carry.orElse(0);
    return new CentSplit()
        .add(PnlPart.CARRY, MarkCents.exact(aged, multiplier, contracts))
        .add(rest, MarkCents.exact(to - from - aged, multiplier, contracts))
        .into(total);
  }
}
