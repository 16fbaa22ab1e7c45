package alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.OptionLeg;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.QuoteState;
import alvh.pricing.Black76;
import alvh.surface.SmileFit;
import alvh.surface.SmileSlice;
import alvh.surface.SyntheticChain;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A cheap wing that nobody bids for, below the last strike with a bid.
class ZeroBidWingTest {
  private static final double FORWARD = 4700;
  private static final double DISCOUNT = 0.99;
  private static final int DAYS = 30;
  private static final double YEARS = DAYS / 365.0;

  /// Prices of a vol that was implied from a price, index points.
  private static final double ROUNDING = 1e-9;

  private static SmileSlice smile() {
    var strikes = SyntheticChain.strikes(4000, 5400, 25);
    var slice = SyntheticChain.slice(DAYS, FORWARD, DISCOUNT, strikes, k -> 0.20, 0.05);
    return ((SmileFit.Fitted) SmileFit.of(slice, YEARS, FORWARD, DISCOUNT)).smile();
  }

  private static Optional<ZeroBidWing> wing(OptionRoot root, double bid, double ask) {
    var put = new OptionContract(root, LocalDate.of(2024, 2, 16), 3500, Right.PUT);
    QuoteState state = bid > 0 ? QuoteState.TWO_SIDED : QuoteState.ZERO_BID;
    var mark = new LegMark.Priced(new OptionLeg(put, 1), bid, ask, state);
    return ZeroBidWing.of(mark, put, smile(), DISCOUNT);
  }

  @Test
  void its_vol_is_that_of_half_its_ask_and_its_delta_lies_within_the_bound() {
    ZeroBidWing wing = wing(OptionRoot.SPXW, 0, 0.10).orElseThrow();
    double price = DISCOUNT * Black76.price(FORWARD, 3500, wing.vol() * Math.sqrt(YEARS), -1);
    assertThat(price).isCloseTo(0.05, within(ROUNDING));
    double rate = -Math.log(DISCOUNT) / YEARS;
    double delta = Black76.greeks(FORWARD, 3500, wing.vol(), YEARS, rate, -1).forwardDelta();
    assertThat(delta).isBetween(wing.bound(), 0.0);
    assertThat(wing.note("it lies beyond"))
        .startsWith(
            "it lies beyond: vol of half its ask of 0.10; its delta lies between 0 and -0.");
  }

  @Test
  void a_dear_one_one_with_a_bid_and_one_on_vix_stay_unknown() {
    assertThat(wing(OptionRoot.SPXW, 0, 0.50)).isPresent();
    assertThat(wing(OptionRoot.SPXW, 0, 0.55)).isEmpty();
    assertThat(wing(OptionRoot.SPXW, 0.05, 0.10)).isEmpty();
    assertThat(wing(OptionRoot.VIX, 0, 0.10)).isEmpty();
  }
}
