package alvh.entry;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.QuoteState;
import alvh.risk.PackageQuote;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The strikes of one side that may be sold, the nearest to the forward first.
///
/// @param rungs each has a bid, a long strike at the width with an ask, a distance within bounds,
///   greeks within the caps, and brings more than nothing with its long strike; may be empty
/// @param start index of the first rung at the starting distance or beyond; the last when none is
/// @param report how many strikes each condition left, as in a sentence
record ShortLadder(List<Rung> rungs, int start, String report) {
  /// A strike that may be sold.
  ///
  /// @param sold the strike
  /// @param side it and its long strike
  record Rung(OtmStrike sold, PackageQuote side) {}

  /// A strike is a multiple of the step when its quotient is whole to this.
  private static final double WHOLE = 1e-9;

  /// @param range the expected range, index points
  static ShortLadder of(
      EntrySpec.ByCredit spec, OtmStrikes strikes, CondorPrices prices, Right right, double range) {
    double width = spec.widths().of(right);
    ShortDistance distance = spec.distance();
    List<OtmStrike> quoted =
        kept(strikes.side(right), s -> s.hasBid() && isMultiple(s.strike(), spec.step()));
    List<OtmStrike> covered = kept(quoted, s -> canBuy(strikes.slice(), s, width));
    List<OtmStrike> placed =
        kept(
            covered,
            s ->
                strikes.distance(s) >= distance.least() * range
                    && strikes.distance(s) <= distance.most() * range);
    List<OtmStrike> capped =
        kept(
            placed,
            s -> s.delta() <= spec.caps().delta() && strikes.gamma(s) <= spec.caps().gamma());
    List<Rung> paid =
        capped.stream()
            .map(s -> new Rung(s, prices.side(s, width)))
            .filter(r -> spec.tier().basis().known(r.side()) > 0)
            .toList();
    long nearer =
        paid.stream().filter(r -> strikes.distance(r.sold()) < distance.start() * range).count();
    String report =
        String.format(
            Locale.ROOT,
            "%d are quoted on the step, %d with the long strike, %d at such a distance, %d within"
                + " the caps, %d bring a credit",
            quoted.size(),
            covered.size(),
            placed.size(),
            capped.size(),
            paid.size());
    return new ShortLadder(paid, Math.clamp(nearer, 0, Math.max(0, paid.size() - 1)), report);
  }

  private static List<OtmStrike> kept(List<OtmStrike> strikes, Predicate<OtmStrike> condition) {
    return strikes.stream().filter(condition).toList();
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
}
