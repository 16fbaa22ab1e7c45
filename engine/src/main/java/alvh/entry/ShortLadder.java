package alvh.entry;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.QuoteState;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The strikes of one side that may be sold, the nearest to the forward first.
///
/// @param rungs each has a bid, a long strike at the width with an ask, the least distance and
///   greeks within the caps; may be empty
/// @param start index of the first rung at the starting distance or beyond; the last when none is
/// @param report how many strikes each condition left, as in a sentence
record ShortLadder(List<OtmStrike> rungs, int start, String report) {
  /// A strike is a multiple of the step when its quotient is whole to this.
  private static final double WHOLE = 1e-9;

  /// @param range the expected range, index points
  static ShortLadder of(EntrySpec.ByCredit spec, OtmStrikes strikes, Right right, double range) {
    List<OtmStrike> quoted =
        strikes.side(right).stream()
            .filter(s -> s.hasBid() && isMultiple(s.strike(), spec.step()))
            .toList();
    double width = spec.widths().of(right);
    List<OtmStrike> covered =
        quoted.stream().filter(s -> canBuy(strikes.slice(), s, width)).toList();
    List<OtmStrike> far =
        covered.stream().filter(isBeyond(spec.distance().least() * range, strikes)).toList();
    List<OtmStrike> capped =
        far.stream()
            .filter(
                s -> s.delta() <= spec.caps().delta() && strikes.gamma(s) <= spec.caps().gamma())
            .toList();
    int start =
        (int)
            capped.stream()
                .takeWhile(isBeyond(spec.distance().start() * range, strikes).negate())
                .count();
    String report =
        String.format(
            Locale.ROOT,
            "%d are quoted on the step, %d with the long strike, %d far enough, %d within the caps",
            quoted.size(),
            covered.size(),
            far.size(),
            capped.size());
    return new ShortLadder(capped, Math.min(start, Math.max(0, capped.size() - 1)), report);
  }

  private static boolean isMultiple(double strike, double step) {
    double steps = strike / step;
    return Math.abs(steps - Math.rint(steps)) < WHOLE;
  }

  private static boolean canBuy(ChainSlice slice, OtmStrike sold, double width) {
    double strike = sold.strike() + sold.right().sign() * width;
    return slice.row(strike).stream()
        .mapToObj(i -> slice.state(sold.right(), i))
        .anyMatch(state -> state == QuoteState.TWO_SIDED || state == QuoteState.ZERO_BID);
  }

  private static Predicate<OtmStrike> isBeyond(double points, OtmStrikes strikes) {
    return s -> s.right().sign() * (s.strike() - strikes.forward()) >= points;
  }
}
