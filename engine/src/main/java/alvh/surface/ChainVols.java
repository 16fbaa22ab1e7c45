package alvh.surface;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.QuoteState;
import alvh.pricing.ImpliedVol;
import alvh.pricing.ImpliedVolResult;
import java.util.ArrayList;
import java.util.List;

/// Implied vols of all quotes of one slice: every series gets a value or a typed reason.
///
/// Vol is that of the mid of a two-sided or locked quote, in or out of the money. A zero bid has no
/// mid: the option is worth something between nothing and the ask.
///
/// @param calls one per strike of the slice
/// @param puts one per strike of the slice
public record ChainVols(List<QuoteVol> calls, List<QuoteVol> puts) {
  public ChainVols {
    calls = List.copyOf(calls);
    puts = List.copyOf(puts);
  }

  /// The vols of `slice`.
  ///
  /// @param years to expiry, > 0
  public static ChainVols of(ChainSlice slice, double years, SliceForward forward) {
    return new ChainVols(
        vols(slice, Right.CALL, years, forward), vols(slice, Right.PUT, years, forward));
  }

  /// The vol of row `i` of the slice.
  public QuoteVol vol(Right right, int i) {
    return (right == Right.CALL ? calls : puts).get(i);
  }

  private static List<QuoteVol> vols(
      ChainSlice slice, Right right, double years, SliceForward forward) {
    var vols = new ArrayList<QuoteVol>(slice.size());
    for (int i = 0; i < slice.size(); i++) {
      vols.add(
          switch (forward) {
            case SliceForward.Parity p -> of(slice, right, i, years, p.forward(), p.discount());
            case SliceForward.Given g -> of(slice, right, i, years, g.forward(), g.discount());
            case SliceForward.Unknown u -> new QuoteVol.NoForward(u.reason());
          });
    }
    return vols;
  }

  private static QuoteVol of(
      ChainSlice slice, Right right, int i, double years, double forward, double discount) {
    QuoteState state = slice.state(right, i);
    return switch (state) {
      case TWO_SIDED, LOCKED -> {
        double price = slice.quote(right, i).mid() / discount;
        ImpliedVolResult result =
            ImpliedVol.of(price, forward, slice.strike(i), years, right.sign());
        yield result instanceof ImpliedVolResult.Value value
            ? new QuoteVol.Value(value.vol())
            : new QuoteVol.NoVol(result);
      }
      case ZERO_BID, CROSSED, NO_QUOTE, UNLISTED -> new QuoteVol.NoMid(state);
    };
  }
}
