package alvh.vix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.market.DailySeries;
import alvh.market.FuturesHistory;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// VX settlements against the published short-term futures index and against VIX itself.
@Tag("real-data")
class RealFuturesTest {
  private static final LocalDate FROM = LocalDate.of(2009, 1, 1);
  private static final LocalDate TO = LocalDate.of(2021, 12, 31);

  /// What two parameters leave of five buckets from 10 to 225 days.
  private static final double LARGEST_MISFIT = 0.02;

  private static final TradingCalendar CALENDAR = MarketConfig.standard().calendar();
  private static FuturesHistory vx;
  private static DailySeries vix;
  private static DailySeries published;

  @BeforeAll
  static void read() {
    vx = RealFutures.vx();
    vix = RealFutures.vix();
    published = RealFutures.longFile("SPVXSP");
  }

  @Test
  void the_published_short_term_index_is_rebuilt() {
    List<Double> errors = new ArrayList<>();
    int missing = 0;
    for (LocalDate day = CALENDAR.next(FROM); !day.isAfter(TO); day = CALENDAR.next(day)) {
      var now = published.on(day);
      var before = published.on(CALENDAR.previous(day));
      var rebuilt = ShortTermFuturesIndex.dailyReturn(vx, CALENDAR, day);
      if (rebuilt.isEmpty() || now.isEmpty() || before.isEmpty()) {
        missing++;
      } else {
        double change = now.get().value() / before.get().value() - 1;
        errors.add(Math.abs(rebuilt.getAsDouble() - change));
      }
    }
    errors.sort(null);
    assertThat(errors).hasSizeGreaterThan(3_250);
    assertThat(missing).isLessThan(5);
    assertThat(errors.get(errors.size() / 2)).isLessThan(1e-6);
    assertThat(errors.get(errors.size() * 99 / 100)).isLessThan(1e-4);
  }

  @Test
  void the_last_close_before_a_settlement_is_all_second_contract() {
    // VX of August 2019 settled on 2019-08-21
    IndexWeights weights = ShortTermFuturesIndex.weights(CALENDAR, LocalDate.of(2019, 8, 20));
    assertThat(weights.first()).isEqualTo(LocalDate.of(2019, 8, 21));
    assertThat(weights.second()).isEqualTo(LocalDate.of(2019, 9, 18));
    assertThat(weights.firstShare()).isZero();
    IndexWeights next = ShortTermFuturesIndex.weights(CALENDAR, LocalDate.of(2019, 8, 21));
    // 19 business days, 2019-08-21 to 2019-09-17 without Labor Day
    assertThat(next.firstShare()).isCloseTo(18 / 19.0, within(1e-12));
  }

  @Test
  void a_missing_settlement_is_named() {
    var empty = FuturesHistory.of(vx.root(), RealFutures.clock(), List.of());
    FuturesIndexResult result =
        ShortTermFuturesIndex.rebuild(
            empty, CALENDAR, LocalDate.of(2019, 8, 20), 100, TO, published.info());
    assertThat(result)
        .isEqualTo(
            new FuturesIndexResult.MissingSettle(
                LocalDate.of(2019, 8, 21), LocalDate.of(2019, 9, 18)));
  }

  @Test
  void the_default_tenor_beta_is_what_2007_to_2021_shows() {
    for (int[] bucket : new int[][] {{10, 20}, {30, 44}, {60, 75}, {90, 120}, {195, 225}}) {
      Regression found =
          TenorBeta.estimate(
              vx,
              vix.onDays(CALENDAR::isTradingDay),
              LocalDate.of(2007, 4, 1),
              TO,
              bucket[0],
              bucket[1]);
      assertThat(found).isInstanceOf(Regression.Line.class);
      double middle = (bucket[0] + bucket[1]) / 2.0;
      assertThat(((Regression.Line) found).slope())
          .isCloseTo(TenorBeta.DEFAULT.beta(middle), within(LARGEST_MISFIT));
    }
  }

  @Test
  void the_last_week_moves_less_with_vix_than_the_default_says() {
    // the regression gives .65 to .76 for 1 to 9 days, the default .76 to .93
    Regression found =
        TenorBeta.estimate(
            vx, vix.onDays(CALENDAR::isTradingDay), LocalDate.of(2007, 4, 1), TO, 1, 9);
    assertThat(found)
        .isInstanceOfSatisfying(
            Regression.Line.class,
            line -> assertThat(line.slope()).isLessThan(TenorBeta.DEFAULT.beta(9)));
  }

  @Test
  void vix_falls_when_the_index_rises() {
    DailySeries spx = RealFutures.spx().visibleAt(Instant.parse("2018-02-01T12:00:00Z"));
    Regression found = SpotVolBeta.perPoint(spx, vix, 63);
    assertThat(found)
        .isInstanceOfSatisfying(
            Regression.Line.class,
            line -> {
              assertThat(line.pairs()).isEqualTo(63);
              assertThat(line.slope()).isBetween(-0.2, -0.02);
              assertThat(line.correlation()).isBetween(-1.0, -0.5);
            });
  }
}
