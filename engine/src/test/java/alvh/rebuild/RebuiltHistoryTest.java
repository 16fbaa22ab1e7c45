package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.instrument.FutureRoot;
import alvh.market.DataGrade;
import alvh.market.DayView;
import alvh.market.GivenHistory;
import alvh.market.OptionChain;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A history completed by rebuilt chains.
class RebuiltHistoryTest {
  private static final LocalDate DAY = GivenDay.DAY;
  private static final Instant CLOSE = GivenDay.CLOSE;

  private static GivenHistory given() {
    return GivenDay.spx();
  }

  private static RebuiltHistory over(GivenHistory base) {
    return RebuiltDays.over(base);
  }

  @Test
  void a_rebuilt_chain_says_so_and_from_what() {
    OptionChain chain = DayView.of(over(given()), CLOSE).chain("SPX").orElseThrow();
    assertThat(chain.grade()).isEqualTo(DataGrade.REBUILT);
    assertThat(chain.source())
        .isEqualTo("rebuilt from SPX 1893.21, VIX 40.74, VIX3M 31.38 of 2015-08-24");
    assertThat(chain.underlyingLevel()).hasValue(1893.21);
  }

  @Test
  void what_was_missing_is_told() {
    RebuiltDay day = RebuiltDays.day(over(given()), DAY);
    assertThat(day.missing())
        .containsExactly(
            "rates.treasury2y up to 2015-08-24: the three-month rate stands for all",
            "vix9d.close of 2015-08-24: estimated from VIX and VIX3M",
            "vix6m.close of 2015-08-24",
            "vvix.close of 2015-08-24: estimated from VIX");
  }

  @Test
  void real_quotes_stand_before_rebuilt_ones() {
    OptionChain real =
        new OptionChain(
            "SPX", CLOSE, OptionalDouble.empty(), List.of(), DataGrade.QUOTES, "a file");
    assertThat(over(given().with(real)).chains(CLOSE)).containsExactly(real);
  }

  @Test
  void there_are_no_rebuilt_quotes_but_at_the_close() {
    assertThat(over(given()).chains(NewYork.instant(DAY, LocalTime.of(15, 45)))).isEmpty();
  }

  @Test
  void a_day_without_its_closes_is_refused_with_the_reason() {
    assertThat(over(new GivenHistory()).day(DAY))
        .isInstanceOfSatisfying(
            RebuildResult.Refused.class,
            r ->
                assertThat(r.reason())
                    .isEqualTo("the data lack spx.close of 2015-08-24; vix.close of 2015-08-24"));
    assertThat(over(given()).day(LocalDate.of(2005, 12, 30)))
        .isInstanceOfSatisfying(
            RebuildResult.Refused.class,
            r -> assertThat(r.reason()).contains("from 2006-01-03 on"));
    assertThat(over(given()).day(LocalDate.of(2015, 8, 23)))
        .isInstanceOfSatisfying(
            RebuildResult.Refused.class, r -> assertThat(r.reason()).contains("not a trading day"));
  }

  @Test
  void a_day_without_rates_is_refused() {
    GivenHistory base =
        new GivenHistory()
            .with("spx.close", new TreeMap<>(Map.of(DAY, 1893.21)))
            .with("vix.close", new TreeMap<>(Map.of(LocalDate.of(2015, 8, 21), 28.03, DAY, 40.74)));
    assertThat(over(base).day(DAY))
        .isInstanceOfSatisfying(
            RebuildResult.Refused.class, r -> assertThat(r.reason()).contains("lack rates"));
  }

  @Test
  void a_day_whose_indices_contradict_each_other_is_refused_with_the_reason() {
    GivenHistory base = given().with("vix3m.close", new TreeMap<>(Map.of(DAY, 20.0)));
    assertThat(over(base).day(DAY))
        .isInstanceOfSatisfying(
            RebuildResult.Refused.class,
            r ->
                assertThat(r.reason())
                    .startsWith("indices of 2015-08-24: total variance must rise"));
    assertThat(over(base).chains(CLOSE)).isEmpty();
  }

  @Test
  @Tag("real-data")
  void series_and_futures_are_those_beneath() {
    RebuiltHistory history = RebuiltDays.history();
    assertThat(history.seriesNames()).contains("vix.close", "spx.close");
    assertThat(history.futures(FutureRoot.VX)).isPresent();
    assertThat(history.series("vix.close").orElseThrow().on(DAY).orElseThrow().value())
        .isEqualTo(40.74);
  }
}
