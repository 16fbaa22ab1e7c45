package alvh.mispricing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// One VIX settlement: what SPX options, the future and VIX options say about it.
///
/// @param settlement the date
/// @param days calendar days to it, with fraction
/// @param future the VX, if it settled that day
/// @param variance forward variance of SPX over the 30 days after it, if the chain brackets them
/// @param square the expected square of VIX, if there is a VIX chain
/// @param clock what a VX can move between its settlement and the quotes, and what a VX costs, vol
///   points
/// @param isOfQuotes whether every chain of the scan holds quotes of a market
/// @param why what is missing; empty text when nothing is
public record JointRow(
    LocalDate settlement,
    double days,
    Optional<VixFuture> future,
    Optional<ForwardVariance> variance,
    Optional<VixSquare> square,
    double clock,
    boolean isOfQuotes,
    String why) {

  /// Root of forward variance less the future, vol points; >= 0 in theory (Jensen).
  public OptionalDouble convexity() {
    return variance.isPresent() && future.isPresent()
        ? OptionalDouble.of(variance.get().vol().mid() - future.get().settle())
        : OptionalDouble.empty();
  }

  /// Lower end of the band of [#convexity].
  public OptionalDouble convexityLow() {
    return variance.isPresent() && future.isPresent()
        ? OptionalDouble.of(variance.get().vol().low() - future.get().settle() - clock)
        : OptionalDouble.empty();
  }

  /// Upper end of the band of [#convexity].
  public OptionalDouble convexityHigh() {
    return variance.isPresent() && future.isPresent()
        ? OptionalDouble.of(variance.get().vol().high() - future.get().settle() + clock)
        : OptionalDouble.empty();
  }

  /// Root of forward variance less the root of the expected square, vol points.
  public OptionalDouble residual() {
    return variance.isPresent() && square.isPresent()
        ? OptionalDouble.of(variance.get().vol().mid() - square.get().vol().mid())
        : OptionalDouble.empty();
  }

  /// Lower end of the band of [#residual].
  public OptionalDouble residualLow() {
    return variance.isPresent() && square.isPresent()
        ? OptionalDouble.of(variance.get().vol().low() - square.get().vol().high() - clock)
        : OptionalDouble.empty();
  }

  /// Upper end of the band of [#residual].
  public OptionalDouble residualHigh() {
    return variance.isPresent() && square.isPresent()
        ? OptionalDouble.of(variance.get().vol().high() - square.get().vol().low() + clock)
        : OptionalDouble.empty();
  }

  /// A residual is a signal only outside its band, which holds the costs; never on chains that are
  /// rebuilt or synthetic, whose own error the band does not hold.
  public JointVerdict verdict() {
    if (variance.isEmpty() || (future.isEmpty() && square.isEmpty())) {
      return JointVerdict.UNKNOWN;
    }
    if (!isOfQuotes) {
      return JointVerdict.NOT_JUDGED;
    }
    if (convexityHigh().orElse(0) < 0) {
      return JointVerdict.VX_ABOVE;
    }
    if (residualHigh().orElse(0) < 0) {
      return JointVerdict.VARIANCE_LOW;
    }
    return residualLow().orElse(0) > 0 ? JointVerdict.VARIANCE_HIGH : JointVerdict.CONSISTENT;
  }
}
