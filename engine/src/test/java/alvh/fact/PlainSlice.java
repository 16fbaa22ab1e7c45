package alvh.fact;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.market.QuoteState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One expiry's quotes read in the plainest way: forward and discount by put-call parity, each
/// strike's vol from its own mid.
record PlainSlice(ChainSlice quotes, PlainOption black) {
  private static final double MINUTES_PER_YEAR = 365 * 24 * 60.0;

  /// Pairs this near to the first guess of the forward tell it.
  private static final double NEAR = 0.02;

  /// Ask up to which a leg without a bid has greeks, index points.
  private static final double CHEAP = 0.50;

  static PlainSlice of(ChainSlice quotes, Instant now) {
    double years =
        Duration.between(now, quotes.expiry().settlesAt()).toMinutes() / MINUTES_PER_YEAR;
    double discount = -slope(quotes, 0, Double.POSITIVE_INFINITY);
    double rough = forward(quotes, discount, 0, Double.POSITIVE_INFINITY);
    double forward = forward(quotes, discount, rough * (1 - NEAR), rough * (1 + NEAR));
    return new PlainSlice(quotes, new PlainOption(forward, discount, years));
  }

  /// Least squares slope of call less put over the strike: minus the discount factor.
  private static double slope(ChainSlice quotes, double from, double to) {
    List<double[]> pairs = pairs(quotes, from, to);
    double meanX = pairs.stream().mapToDouble(p -> p[0]).average().orElse(Double.NaN);
    double meanY = pairs.stream().mapToDouble(p -> p[1]).average().orElse(Double.NaN);
    double xx = 0;
    double xy = 0;
    for (double[] pair : pairs) {
      xx += (pair[0] - meanX) * (pair[0] - meanX);
      xy += (pair[0] - meanX) * (pair[1] - meanY);
    }
    return xy / xx;
  }

  private static double forward(ChainSlice quotes, double discount, double from, double to) {
    return pairs(quotes, from, to).stream()
        .mapToDouble(p -> p[0] + p[1] / discount)
        .average()
        .orElse(Double.NaN);
  }

  /// Strike, and call less put at mid, where both have a bid.
  private static List<double[]> pairs(ChainSlice quotes, double from, double to) {
    List<double[]> pairs = new ArrayList<>();
    for (double strike : quotes.strikes()) {
      Optional<Quote> call = quote(quotes, Right.CALL, strike);
      Optional<Quote> put = quote(quotes, Right.PUT, strike);
      if (strike >= from && strike <= to && isTwoSided(call) && isTwoSided(put)) {
        pairs.add(new double[] {strike, mid(call) - mid(put)});
      }
    }
    return pairs;
  }

  private static boolean isTwoSided(Optional<Quote> quote) {
    return quote.filter(q -> q.bid() > 0 && q.ask() > q.bid()).isPresent();
  }

  private static double mid(Optional<Quote> quote) {
    return quote.map(q -> (q.bid() + q.ask()) / 2).orElse(Double.NaN);
  }

  private static Optional<Quote> quote(ChainSlice quotes, Right right, double strike) {
    for (int i = 0; i < quotes.size(); i++) {
      if (quotes.strike(i) == strike && quotes.state(right, i) != QuoteState.UNLISTED) {
        return Optional.of(quotes.quote(right, i));
      }
    }
    return Optional.empty();
  }

  Optional<Quote> quote(Right right, double strike) {
    return quote(quotes, right, strike);
  }

  /// The vol of an option's own mid, when it has a bid.
  OptionalDouble vol(Right right, double strike) {
    Optional<Quote> quote = quote(right, strike);
    return isTwoSided(quote)
        ? black.vol(strike, right == Right.CALL, mid(quote))
        : OptionalDouble.empty();
  }

  /// The vol of a leg: of its own mid, also without a bid when the ask is no more than half a
  /// point; in the money of the option beside it; of a strike without a market of the strikes
  /// around it.
  OptionalDouble legVol(Right right, double strike) {
    boolean isWorthless =
        quote(right, strike).filter(q -> q.bid() == 0 && q.ask() <= CHEAP).isPresent();
    return isWorthless
        ? black.vol(strike, right == Right.CALL, mid(quote(right, strike)))
        : volBetween(strike);
  }

  /// The vol at the strike from the option out of the money.
  OptionalDouble vol(double strike) {
    return vol(strike < black.forward() ? Right.PUT : Right.CALL, strike);
  }

  /// The strike, listed and with a vol, whose undiscounted delta is nearest to `delta`, out of the
  /// money.
  OptionalDouble strike(Right right, double delta) {
    double nearest = Double.POSITIVE_INFINITY;
    OptionalDouble found = OptionalDouble.empty();
    for (double strike : quotes.strikes()) {
      boolean isOut = right == Right.CALL == strike > black.forward();
      OptionalDouble vol = isOut ? vol(right, strike) : OptionalDouble.empty();
      if (vol.isPresent()) {
        double here =
            black.delta(strike, right == Right.CALL, vol.getAsDouble()) / black.discount();
        if (Math.abs(Math.abs(here) - delta) < nearest) {
          nearest = Math.abs(Math.abs(here) - delta);
          found = OptionalDouble.of(strike);
        }
      }
    }
    return found;
  }

  /// Vol at a strike between the listed ones: linear between the two nearest that have a vol.
  OptionalDouble volBetween(double strike) {
    OptionalDouble below = OptionalDouble.empty();
    double belowStrike = Double.NaN;
    for (double listed : quotes.strikes()) {
      OptionalDouble vol = vol(listed);
      if (vol.isPresent() && listed == strike) {
        return vol;
      }
      if (vol.isPresent() && listed < strike) {
        below = vol;
        belowStrike = listed;
      } else if (vol.isPresent() && below.isPresent()) {
        double weight = (strike - belowStrike) / (listed - belowStrike);
        return OptionalDouble.of((1 - weight) * below.getAsDouble() + weight * vol.getAsDouble());
      }
    }
    return OptionalDouble.empty();
  }
}
