package alvh.scenario;

import alvh.risk.Figure;
import alvh.risk.VixMarks;
import alvh.vix.VxCurve;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalDouble;

/// The VX curve after a move.
///
/// A contract with `T` days left is read where it will then stand, `T - days`, on today's curve,
/// and that level moves as the curve does there; so the roll-down is in it.
final class ShockedCurve {
  private final VixMarks vix;

  ShockedCurve(VixMarks vix) {
    this.vix = vix;
  }

  /// Today's level at `settlement`, index points.
  Figure before(LocalDate settlement) {
    return after(settlement, MarketMove.passing(0));
  }

  /// The level at `settlement` after `move`, index points; a contract that has settled meanwhile is
  /// worth the moved VIX.
  Figure after(LocalDate settlement, MarketMove move) {
    if (vix.curve().isEmpty()) {
      return Figure.unknown(vix.whyNoCurve());
    }
    VxCurve curve = vix.curve().get();
    double left = Math.max(0, ChronoUnit.DAYS.between(curve.day(), settlement) - move.days());
    OptionalDouble level = curve.curveAt(left);
    return level.isPresent()
        ? Figure.of(level.getAsDouble() * Math.exp(move.curveLogChange(left)))
        : Figure.unknown(
            String.format(
                Locale.ROOT, "the VX curve of %s does not reach %.0f days", curve.day(), left));
  }
}
