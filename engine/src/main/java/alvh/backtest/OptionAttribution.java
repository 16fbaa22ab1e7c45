package alvh.backtest;

import alvh.instrument.OptionContract;
import alvh.pricing.Black76;
import alvh.time.Settlement;
import java.util.OptionalDouble;

/// What made the profit or loss of an option from one close to the next, to the cent.
///
/// The mark is revalued in Black-76 one cause after the other, each step from where the last ended,
/// so nothing is counted twice:
///
/// 1. time passes and the discount changes, forward and vol standing still: theta;
/// 2. the forward moves: the delta of the close before times the move is delta, what that leaves of
///    the step is gamma, the change of delta overnight among it;
/// 3. the at-the-money vol of the expiry moves and takes the leg's vol along: vega of its tenor;
/// 4. the leg's vol moves against it: skew.
///
/// Where one close alone has a vol it stands for both in steps 1 and 2, which hang on it little:
/// such legs are deep in the money or all but worthless. Steps 3 and 4 need both vols, and their
/// parts both at-the-money vols. What is not told is unexplained.
public final class OptionAttribution {
  private static final double DAYS_PER_YEAR = 365;
  private static final long NEAR_DAYS = 30;
  private static final long MIDDLE_DAYS = 90;

  private OptionAttribution() {}

  /// The change of the mark of `contracts` from `before` to `after`, by what made it.
  ///
  /// @param contracts negative when short
  public static Pnl of(OptionState before, OptionState after, long contracts) {
    OptionContract contract = before.contract();
    if (!contract.equals(after.contract())) {
      throw new IllegalArgumentException(
          "one option at two closes, got " + contract.label() + ", " + after.contract().label());
    }
    var split = new Steps(contract, contracts);
    long total = Math.subtractExact(split.cents(after.price()), split.cents(before.price()));
    OptionalDouble vol = before.vol().isPresent() ? before.vol() : after.vol();
    if (vol.isPresent() && isPriced(before) && isPriced(after)) {
      split.timeAndForward(before, after, vol.getAsDouble());
      if (before.vol().isPresent() && after.vol().isPresent()) {
        split.vols(before, after);
      }
    }
    return split.parts.into(total);
  }

  /// The payoff of `contracts` at settlement less their last mark, by what made it.
  ///
  /// The time value left runs out with the forward where it stood: theta. What the index then does
  /// to the payoff is, of a PM option, the move of a day on which it traded, and so delta and gamma
  /// as on any day. An AM option does not trade between its last close and the opening at which SET
  /// or VRO is struck; nobody could act on that move, and it is settlement. Without a forward the
  /// whole gap is settlement.
  ///
  /// @param before the last close
  /// @param value what the expiry settled at, index points
  /// @param contracts negative when short
  public static Pnl settled(OptionState before, double value, long contracts) {
    OptionContract contract = before.contract();
    var split = new Steps(contract, contracts);
    double payoff = contract.right().intrinsic(value, contract.strike());
    long total = Math.subtractExact(split.cents(payoff), split.cents(before.price()));
    if (!isPriced(before)) {
      return Pnl.of(PnlPart.SETTLEMENT, total);
    }
    double stood = contract.right().intrinsic(before.forward(), contract.strike());
    split.add(PnlPart.THETA, stood - before.price());
    if (contract.root().settlement() == Settlement.AM) {
      split.add(PnlPart.SETTLEMENT, payoff - stood);
    } else if (before.vol().isPresent()) {
      double delta = split.delta(before, before.vol().getAsDouble()) * (value - before.forward());
      split.add(PnlPart.DELTA, delta);
      split.add(PnlPart.GAMMA, payoff - stood - delta);
    }
    return split.parts.into(total);
  }

  private static boolean isPriced(OptionState state) {
    return state.forward() > 0 && state.discount() > 0 && state.years() >= 0;
  }

  /// The part that the vol of an expiry makes, by calendar days to it.
  private static PnlPart vega(double years) {
    long days = Math.round(years * DAYS_PER_YEAR);
    return days <= NEAR_DAYS
        ? PnlPart.VEGA_30
        : days <= MIDDLE_DAYS ? PnlPart.VEGA_90 : PnlPart.VEGA_FAR;
  }

  /// The parts while they are found; changes.
  private record Steps(OptionContract contract, long contracts, CentSplit parts) {
    Steps(OptionContract contract, long contracts) {
      this(contract, contracts, new CentSplit());
    }

    long cents(double price) {
      return MarkCents.of(price, contract.multiplier(), contracts);
    }

    void add(PnlPart part, double points) {
      parts.add(part, MarkCents.exact(points, contract.multiplier(), contracts));
    }

    void timeAndForward(OptionState before, OptionState after, double vol) {
      double from = before.forward();
      double start = value(before, from, vol);
      double aged = value(after, from, vol);
      double moved = value(after, after.forward(), vol);
      double delta = delta(before, vol) * (after.forward() - from);
      add(PnlPart.THETA, aged - start);
      add(PnlPart.DELTA, delta);
      add(PnlPart.GAMMA, moved - aged - delta);
    }

    void vols(OptionState before, OptionState after) {
      if (before.atmVol().isEmpty() || after.atmVol().isEmpty()) {
        return;
      }
      double vol = before.vol().orElseThrow();
      double parallel =
          Math.max(0, vol + after.atmVol().getAsDouble() - before.atmVol().getAsDouble());
      double moved = value(after, after.forward(), vol);
      double lifted = value(after, after.forward(), parallel);
      double end = value(after, after.forward(), after.vol().orElseThrow());
      add(vega(before.years()), lifted - moved);
      add(PnlPart.SKEW, end - lifted);
    }

    double delta(OptionState state, double vol) {
      return state.discount()
          * Black76.forwardDelta(
              state.forward(),
              contract.strike(),
              vol * Math.sqrt(state.years()),
              contract.right().sign());
    }

    /// At the time and discount of `state`.
    double value(OptionState state, double forward, double vol) {
      return Black76.discountedPrice(
          forward,
          contract.strike(),
          vol * Math.sqrt(state.years()),
          state.discount(),
          contract.right().sign());
    }
  }
}
