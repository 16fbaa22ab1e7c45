package alvh.entry;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.pricing.Black76;
import alvh.pricing.ImpliedVol;
import alvh.risk.Figure;
import alvh.risk.ZeroBidWing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The out-of-the-money options of a slice with their vols and deltas.
///
/// Left out is what cannot be traded or has no vol: locked, crossed and absent quotes, and options
/// without a bid whose ask is dearer than [ZeroBidWing#DEAREST_ASK].
final class OtmStrikes {
  /// The deltas between which the sources measure skew.
  private static final double SKEW_DELTA = 0.25;

  private static final double VOL_POINTS = 100;

  private final ChainSlice slice;
  private final double years;
  private final double forward;
  private final List<OtmStrike> puts = new ArrayList<>();
  private final List<OtmStrike> calls = new ArrayList<>();

  private OtmStrikes(ChainSlice slice, double years, double forward) {
    this.slice = slice;
    this.years = years;
    this.forward = forward;
  }

  /// @param years to expiry, > 0
  /// @param forward index points, > 0
  /// @param discount factor to expiry, > 0
  static OtmStrikes of(ChainSlice slice, double years, double forward, double discount) {
    var strikes = new OtmStrikes(slice, years, forward);
    for (int i = 0; i < slice.size(); i++) {
      Right right = slice.strike(i) < forward ? Right.PUT : Right.CALL;
      strikes.read(i, right, discount).ifPresent(strikes.side(right)::add);
    }
    strikes.puts.sort((a, b) -> Double.compare(b.strike(), a.strike()));
    return strikes;
  }

  private Optional<OtmStrike> read(int row, Right right, double discount) {
    QuoteState state = slice.state(right, row);
    if (state != QuoteState.TWO_SIDED && state != QuoteState.ZERO_BID) {
      return Optional.empty();
    }
    Quote quote = slice.quote(right, row);
    boolean hasBid = state == QuoteState.TWO_SIDED;
    if (!hasBid && quote.ask() > ZeroBidWing.DEAREST_ASK) {
      return Optional.empty();
    }
    double strike = slice.strike(row);
    double stdDev = ImpliedVol.stdDev(quote.mid() / discount, forward, strike, right.sign());
    if (!(stdDev > 0)) {
      return Optional.empty();
    }
    double delta = Math.abs(Black76.forwardDelta(forward, strike, stdDev, right.sign()));
    return Optional.of(new OtmStrike(strike, right, hasBid, stdDev / Math.sqrt(years), delta));
  }

  /// The quotes.
  ChainSlice slice() {
    return slice;
  }

  /// The forward, index points.
  double forward() {
    return forward;
  }

  /// The options of one right, the nearest to the forward first.
  List<OtmStrike> side(Right right) {
    return right == Right.PUT ? puts : calls;
  }

  /// How far out of the money, index points from the forward.
  double distance(OtmStrike strike) {
    return strike.right().sign() * (strike.strike() - forward);
  }

  /// Delta per point of forward.
  double gamma(OtmStrike strike) {
    return Black76.greeks(forward, strike.strike(), strike.vol(), years, 0, strike.right().sign())
        .forwardGamma();
  }

  /// What a result says of a strike sold.
  ShortStrike sold(OtmStrike strike) {
    return new ShortStrike(strike.strike(), strike.vol(), strike.delta(), gamma(strike));
  }

  /// The vol of the 25-delta put minus that of the 25-delta call, vol points.
  Figure skew() {
    Figure put = vol(Right.PUT, SKEW_DELTA);
    Figure call = vol(Right.CALL, SKEW_DELTA);
    return put.plus(call.times(-1)).times(VOL_POINTS);
  }

  /// The vol at `delta`, straight in delta between the two quotes with a bid around it.
  private Figure vol(Right right, double delta) {
    Optional<OtmStrike> nearer = Optional.empty();
    for (OtmStrike strike : side(right)) {
      if (strike.hasBid()) {
        if (strike.delta() <= delta && nearer.isPresent()) {
          return Figure.of(between(nearer.get(), strike, delta));
        }
        nearer = strike.delta() >= delta ? Optional.of(strike) : Optional.empty();
      }
    }
    return Figure.unknown(
        String.format(
            Locale.ROOT, "the %s of %s do not enclose delta %.2f", plural(right), name(), delta));
  }

  private static double between(OtmStrike nearer, OtmStrike farther, double delta) {
    double span = nearer.delta() - farther.delta();
    double share = span > 0 ? (nearer.delta() - delta) / span : 0;
    return nearer.vol() + share * (farther.vol() - nearer.vol());
  }

  /// `SPXW 2024-01-08`.
  String name() {
    return slice.root() + " " + slice.expiry().date();
  }

  /// `puts` or `calls`.
  static String plural(Right right) {
    return right == Right.PUT ? "puts" : "calls";
  }
}
