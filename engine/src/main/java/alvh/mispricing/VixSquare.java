package alvh.mispricing;

import alvh.execution.Fees;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import java.time.LocalDate;
import java.util.Optional;

/// The expected square of VIX at one expiry, from VIX options and the future.
///
/// `E[VIX^2] = F^2 - (F - K0)^2 + 2 e^(RT) sum dK Q(K)` over out-of-the-money prices `Q`.
///
/// @param forward the VX of the same expiry, or parity of the chain's own; vol points
/// @param isFuture whether `forward` is a VX settlement
/// @param parityForward what parity of the options says
/// @param vol root of the expected square, with the quotes, the tail and fees as its band
/// @param strikes how many have a say
/// @see "P. Carr, D. Madan, Towards a theory of volatility trading (1998), for the payoff VIX^2"
public record VixSquare(
    double forward, boolean isFuture, double parityForward, VolBand vol, int strikes) {
  private static final int FEWEST = 5;

  /// The square of one slice of VIX options.
  ///
  /// @param future the VX settlement of the expiry, if there is one
  /// @param parityForward of the chain
  /// @param growth `e^(RT)`
  static Optional<VixSquare> of(
      ChainSlice slice,
      Optional<Double> future,
      double parityForward,
      double growth,
      Fees fees,
      LocalDate day) {
    double forward = future.orElse(parityForward);
    int centre = centre(slice, forward);
    if (centre < 0) {
      return Optional.empty();
    }
    double central = slice.strike(centre);
    StripLegs legs = StripLegs.of(slice, central, growth, fees, day);
    if (legs.size() < FEWEST) {
      return Optional.empty();
    }
    double sum = 0;
    double uncertain = 0;
    for (int i = 0; i < legs.size(); i++) {
      sum += legs.spacing(i) * legs.mid(i);
      uncertain += legs.spacing(i) * (legs.halfWidth(i) + legs.fee(i));
    }
    double square = forward * forward - Math.pow(forward - central, 2) + 2 * growth * sum;
    double half = 2 * growth * uncertain;
    double tail = 2 * growth * StripTail.plain(legs);
    return Optional.of(
        new VixSquare(
            forward,
            future.isPresent(),
            parityForward,
            new VolBand(
                Math.sqrt(Math.max(0, square - half)),
                Math.sqrt(square),
                Math.sqrt(square + half + tail)),
            legs.size()));
  }

  /// The highest strike not above the forward with a bid on both sides, -1 when there is none.
  private static int centre(ChainSlice slice, double forward) {
    int centre = -1;
    for (int i = 0; i < slice.size() && slice.strike(i) <= forward; i++) {
      if (StripBand.hasBid(slice, Right.CALL, i) && StripBand.hasBid(slice, Right.PUT, i)) {
        centre = i;
      }
    }
    return centre;
  }
}
