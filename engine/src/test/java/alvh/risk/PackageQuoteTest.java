package alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.book.OptionLeg;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.time.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What a package costs on quotes that are good, thin, or none at all.
class PackageQuoteTest {
  private static final LocalDate FRIDAY = LocalDate.of(2024, 2, 16);
  private static final Instant NOW =
      NewYork.instant(LocalDate.of(2024, 1, 5), LocalTime.of(16, 15));

  /// Sums of a few quotes in cents, but for binary rounding.
  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  /// Puts: 100 two-sided, 90 zero bid, 80 no quote, 70 crossed, 60 locked, 50 bid without ask; the
  /// call of 100 is not listed.
  private static OptionChain chain() {
    double none = Double.NaN;
    double[] strikes = {50, 60, 70, 80, 90, 100};
    double[] calls = {none, none, none, none, none, none};
    double[] bids = {0.40, 0.50, 0.70, 0, 0, 2.00};
    double[] asks = {0, 0.50, 0.60, 0, 0.30, 2.40};
    var expiry =
        new Expiry(FRIDAY, Settlement.PM, NewYork.instant(FRIDAY, LocalTime.of(16, 0)), FRIDAY);
    var slice = new ChainSlice(OptionRoot.SPXW, expiry, strikes, calls, calls, bids, asks);
    return new OptionChain(
        "SPX", NOW, OptionalDouble.empty(), List.of(slice), DataGrade.SYNTHETIC, "given");
  }

  private static OptionLeg leg(int ratio, Right right, double strike) {
    return new OptionLeg(new OptionContract(OptionRoot.SPXW, FRIDAY, strike, right), ratio);
  }

  private static PackageQuote puts(int first, double firstStrike, int second, double strike) {
    return PackageQuote.of(
        List.of(leg(first, Right.PUT, firstStrike), leg(second, Right.PUT, strike)), chain());
  }

  private static void unknown(Figure figure, String why) {
    assertThat(figure)
        .isInstanceOfSatisfying(Figure.Unknown.class, u -> assertThat(u.why()).contains(why));
  }

  private static void known(Figure figure, double value) {
    assertThat(figure.asNumber().orElseThrow()).isCloseTo(value, EXACT);
  }

  @Test
  void a_spread_opens_and_closes_at_the_middle_or_against_the_market() {
    PackageQuote spread = puts(-1, 100, 1, 90);
    known(spread.midCredit(), 2.20 - 0.15);
    known(spread.midCloseCost(), 2.20 - 0.15);
    known(spread.naturalCredit(), 2.00 - 0.30);
    // the long put has no bid: it is left to expire and brings nothing
    known(spread.naturalCloseCost(), 2.40);
  }

  @Test
  void ratios_multiply_every_leg() {
    PackageQuote ratio = puts(-2, 100, 3, 90);
    known(ratio.midCredit(), 2 * 2.20 - 3 * 0.15);
    known(ratio.naturalCredit(), 2 * 2.00 - 3 * 0.30);
    known(ratio.naturalCloseCost(), 2 * 2.40);
  }

  @Test
  void a_bought_package_is_a_negative_credit() {
    PackageQuote spread = puts(1, 100, -1, 90);
    known(spread.naturalCredit(), -2.40);
    known(spread.naturalCloseCost(), -(2.00 - 0.30));
  }

  @Test
  void natural_never_pays_better_than_the_middle() {
    for (PackageQuote quote : List.of(puts(-1, 100, 1, 90), puts(1, 100, -1, 90))) {
      double mid = quote.midCredit().asNumber().orElseThrow();
      assertThat(quote.naturalCredit().asNumber().orElseThrow()).isLessThanOrEqualTo(mid);
      assertThat(quote.naturalCloseCost().asNumber().orElseThrow()).isGreaterThanOrEqualTo(mid);
    }
  }

  @Test
  void a_leg_without_quote_leaves_the_package_without_a_price_and_is_named() {
    PackageQuote quote = puts(-1, 100, 1, 80);
    unknown(quote.midCredit(), "SPXW 2024-02-16 P80 is quoted 0 / 0");
    unknown(quote.naturalCredit(), "P80");
    unknown(quote.naturalCloseCost(), "P80");
  }

  @Test
  void every_unusable_leg_is_named() {
    PackageQuote quote = puts(-1, 80, 1, 70);
    unknown(quote.midCredit(), "P80 is quoted 0 / 0; SPXW 2024-02-16 P70 is crossed: 0.7 / 0.6");
  }

  @Test
  void a_bid_without_an_ask_is_crossed() {
    unknown(puts(-1, 100, 1, 50).midCredit(), "P50 is crossed: 0.4 / 0.0");
  }

  @Test
  void a_locked_leg_has_a_middle_and_fills_nothing() {
    PackageQuote quote = puts(-1, 100, 1, 60);
    known(quote.midCredit(), 2.20 - 0.50);
    unknown(quote.naturalCredit(), "P60 is locked at 0.5");
    unknown(quote.naturalCloseCost(), "P60 is locked at 0.5");
  }

  @Test
  void a_series_that_is_not_listed_is_not_in_the_chain() {
    for (OptionLeg leg : List.of(leg(1, Right.CALL, 100), leg(1, Right.PUT, 95))) {
      unknown(PackageQuote.of(List.of(leg), chain()).midCredit(), "is not in the chain");
    }
  }
}
