package alvh.entry;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.market.QuoteState;
import alvh.surface.DiscountCurve;
import alvh.surface.SliceForward;
import java.util.Map;
import java.util.TreeMap;

/// The quotes of a slice as plain numbers, and the deltas of what can be sold.
///
/// @param slice the quotes
/// @param forward by parity, which has tests of its own
/// @param discount to expiry
/// @param puts strike to delta without regard to sign, of what is out of the money and can be sold
/// @param calls as `puts`
record PlainSlice(
    ChainSlice slice,
    double forward,
    double discount,
    Map<Double, Double> puts,
    Map<Double, Double> calls) {
  static PlainSlice of(ChainSlice slice, OptionChain chain, DiscountCurve curve) {
    double discount = curve.discount(slice.expiry().yearsFrom(chain.asOf()));
    return switch (SliceForward.of(slice, discount)) {
      case SliceForward.Parity parity -> of(slice, parity.forward(), discount);
      case SliceForward.Given given -> of(slice, given.forward(), discount);
      case SliceForward.Unknown(String reason) -> throw new AssertionError(reason);
    };
  }

  private static PlainSlice of(ChainSlice slice, double forward, double discount) {
    var bare = new PlainSlice(slice, forward, discount, Map.of(), Map.of());
    return new PlainSlice(
        slice, forward, discount, bare.computed(Right.PUT), bare.computed(Right.CALL));
  }

  /// Strike to delta of one right.
  Map<Double, Double> deltas(Right right) {
    return right == Right.PUT ? puts : calls;
  }

  double bid(Right right, double strike) {
    return slice.quote(right, slice.row(strike).orElseThrow()).bid();
  }

  double ask(Right right, double strike) {
    return slice.quote(right, slice.row(strike).orElseThrow()).ask();
  }

  /// Whether it is offered above what is bid, if anything is.
  boolean canBuy(Right right, double strike) {
    return slice.row(strike).isPresent()
        && isListed(right, strike)
        && ask(right, strike) > bid(right, strike);
  }

  /// Whether there is a bid below the ask.
  boolean canSell(Right right, double strike) {
    return canBuy(right, strike) && bid(right, strike) > 0;
  }

  private boolean isListed(Right right, double strike) {
    int row = slice.row(strike).orElseThrow();
    return slice.state(right, row) != QuoteState.UNLISTED;
  }

  private Map<Double, Double> computed(Right right) {
    var deltas = new TreeMap<Double, Double>();
    for (double strike : slice.strikes()) {
      boolean isOut = right == Right.PUT ? strike < forward : strike >= forward;
      if (isOut && canSell(right, strike)) {
        double mid = (bid(right, strike) + ask(right, strike)) / 2 / discount;
        deltas.put(strike, PlainBlack.delta(mid, forward, strike, right.sign()));
      }
    }
    return deltas;
  }
}
