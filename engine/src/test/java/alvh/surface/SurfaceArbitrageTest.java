package alvh.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.market.ChainSlice;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.market.ReleaseDates;
import alvh.workspace.MarketConfig;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Surfaces made from chains that hold arbitrage, and the check that would find it.
class SurfaceArbitrageTest {
  private static final double FORWARD = 4700;
  private static final double RATE = 0.05;

  /// A chain of `vols`, one smile per entry, `days[i]` away.
  private static OptionChain chain(int[] days, List<DoubleUnaryOperator> vols, double halfWidth) {
    var slices = new ArrayList<ChainSlice>();
    for (int i = 0; i < days.length; i++) {
      slices.add(
          SyntheticChain.slice(
              days[i],
              FORWARD,
              Math.exp(-RATE * days[i] / 365.0),
              SyntheticChain.strikes(3600, 5400, 20),
              vols.get(i),
              halfWidth));
    }
    return new OptionChain(
        "SPX",
        SyntheticChain.AS_OF,
        OptionalDouble.empty(),
        slices,
        DataGrade.SYNTHETIC,
        "synthetic");
  }

  private static SurfaceInTime surface(OptionChain chain) {
    return SurfaceInTime.of(
        VolSurface.of(chain, DiscountCurve.flat(RATE)),
        MarketConfig.standard().calendar(),
        List.of());
  }

  @Test
  void quotes_with_calendar_arbitrage_give_a_surface_without() {
    // total variance falls from 30 to 60 days: .21^2 x 30 > .147^2 x 60, within wide quotes
    OptionChain chain = chain(new int[] {30, 60}, List.of(k -> 0.21, k -> 0.147), 5);
    ArbitrageCheck check = ArbitrageCheck.of(surface(chain));
    assertThat(check.isFree()).isTrue();
    assertThat(check.worstCalendar()).isGreaterThanOrEqualTo(0);
  }

  @Test
  void quotes_with_a_butterfly_below_nothing_give_a_smile_without() {
    // a dent of two vol points within a hundred index points: prices are not convex there
    DoubleUnaryOperator dented = k -> 0.2 - 0.02 * Math.exp(-Math.pow((k - 4500) / 40, 2));
    OptionChain chain = chain(new int[] {30}, List.of(dented), 2);
    SurfaceInTime surface = surface(chain);
    ArbitrageCheck check = ArbitrageCheck.of(surface);
    assertThat(check.isFree()).isTrue();
    assertThat(ArbitrageCheck.ofButterflies(List.of(new Named(dented, 30))).butterflies())
        .as("the dent itself is arbitrage")
        .isPositive();
  }

  @Test
  void a_smile_that_dips_is_found_by_the_check() {
    ArbitrageCheck found =
        ArbitrageCheck.ofButterflies(
            List.of(new Named(k -> 0.2 + 0.05 * Math.sin(k / 20), 30), new Named(k -> 0.2, 30)));
    assertThat(found.isFree()).isFalse();
    assertThat(found.worstButterfly()).isNegative();
    assertThat(found.calendars()).isZero();
  }

  @Test
  void an_expiry_off_by_less_than_its_quotes_gives_way_and_stays() {
    OptionChain chain =
        chain(new int[] {30, 37, 44, 51}, List.of(k -> 0.2, k -> 0.177, k -> 0.2, k -> 0.2), 5);
    SurfaceInTime surface = surface(chain);
    assertThat(ArbitrageCheck.of(surface).isFree()).isTrue();
    assertThat(surface.smiles()).hasSize(4);
    double first = surface.smiles().get(0).atmVol();
    double second = surface.smiles().get(1).atmVol();
    assertThat(second * second * 37).isGreaterThan(first * first * 30);
    assertThat(surface.smiles().get(3).atmVol()).isCloseTo(0.2, within(1e-4));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.8, 1.6})
  void one_wrong_expiry_is_refused_and_its_neighbours_do_not_move(double factor) {
    int wrong = 6;
    int[] days = new int[12];
    var vols = new ArrayList<DoubleUnaryOperator>();
    for (int i = 0; i < days.length; i++) {
      days[i] = 7 + 4 * i;
      double level = atm(days[i]) * (i == wrong ? factor : 1);
      double stdDev = atm(days[i]) * Math.sqrt(days[i] / 365.0);
      vols.add(k -> {
        double x = Math.log(k / FORWARD) / stdDev;
        return level * (1 - 0.1 * x + 0.02 * x * x);
      });
    }
    List<SurfaceSlice> slices =
        VolSurface.of(chain(days, vols, 0.2), DiscountCurve.flat(RATE)).slices();
    assertThat(slices.get(wrong).smile())
        .isInstanceOfSatisfying(
            SmileFit.Refused.class, r -> assertThat(r.reason()).contains("contradict"));
    for (int i = 0; i < days.length; i++) {
      if (i != wrong) {
        double vol = slices.get(i).fittedSmile().orElseThrow().atmVol();
        assertThat(vol).as("slice %s", i).isCloseTo(atm(days[i]), within(5e-4));
      }
    }
  }

  private static double atm(int days) {
    return 0.12 + 0.03 * days / 365;
  }

  @Test
  void between_expiries_total_variance_is_linear_in_the_clock_and_ends_at_both() {
    OptionChain chain = chain(new int[] {30, 60}, List.of(k -> 0.2, k -> 0.25), 0.02);
    SurfaceInTime surface = surface(chain);
    Instant first = surface.settlements().get(0);
    Instant second = surface.settlements().get(1);
    double k = Math.log(4500 / FORWARD);
    double low = surface.smiles().get(0).totalVariance(4500);
    double high = surface.smiles().get(1).totalVariance(4500);
    assertThat(surface.totalVariance(k, first)).isCloseTo(low, within(1e-12));
    assertThat(surface.totalVariance(k, second)).isCloseTo(high, within(1e-12));
    Instant between = first.plus(11, ChronoUnit.DAYS);
    double share = surface.clock().days(first, between) / surface.clock().days(first, second);
    assertThat(surface.totalVariance(k, between))
        .isCloseTo(low + share * (high - low), within(1e-12));
  }

  @Test
  void a_release_that_carries_variance_is_found_and_one_that_does_not_is_not() {
    // weekdays of 1.2 %, closed days of a tenth, and 20 days ahead a release worth three days
    var calendar = MarketConfig.standard().calendar();
    Instant release = SyntheticChain.AS_OF.plus(16, ChronoUnit.DAYS).minusSeconds(20_000);
    Instant quiet = SyntheticChain.AS_OF.plus(23, ChronoUnit.DAYS).minusSeconds(20_000);
    int[] days = new int[24];
    var vols = new ArrayList<DoubleUnaryOperator>();
    for (int i = 0; i < days.length; i++) {
      days[i] = 7 + i;
      Instant settles = SyntheticChain.AS_OF.plus(days[i], ChronoUnit.DAYS);
      double open = EventClock.daysWithoutEvents(calendar, 0.1, SyntheticChain.AS_OF, settles);
      double worth = settles.isAfter(release) ? 3 : 0;
      double vol = Math.sqrt(1.44e-4 * (open + worth) / (days[i] / 365.0));
      vols.add(k -> vol);
    }
    var dates =
        List.of(
            new ReleaseDates("fomc", List.of(release), "given"),
            new ReleaseDates("cpi", List.of(quiet), "given"));
    EventClock clock =
        SurfaceInTime.of(
                VolSurface.of(chain(days, vols, 0.05), DiscountCurve.flat(RATE)), calendar, dates)
            .clock();
    assertThat(clock.closedWeight()).isCloseTo(0.1, within(0.02));
    assertThat(clock.events()).hasSize(2);
    assertThat(clock.events().get(0).name()).isEqualTo("fomc");
    assertThat(clock.events().get(0).openDays()).isCloseTo(3, within(0.1));
    assertThat(clock.events().get(0).move()).isCloseTo(0.012 * Math.sqrt(3), within(4e-4));
    assertThat(clock.events().get(1).openDays()).isLessThan(0.05);
  }

  /// A smile given by a function, outside any fit.
  private record Named(DoubleUnaryOperator vols, int days) implements SmileSlice {
    @Override
    public double forward() {
      return FORWARD;
    }

    @Override
    public double years() {
      return days / 365.0;
    }

    @Override
    public double lowestStrike() {
      return 1;
    }

    @Override
    public double highestStrike() {
      return 1e6;
    }

    @Override
    public double vol(double strike) {
      return vols.applyAsDouble(strike);
    }

    @Override
    public double volSlope(double strike) {
      return (vol(strike + 0.01) - vol(strike - 0.01)) / 0.02;
    }
  }
}
