package alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is made of a run's days and events agrees with them to the cent.
class TradeLogTest {
  private static final BacktestRun RUN = SyntheticRun.of(LocalDate.of(2008, 1, 2), 500, 7);

  @Test
  void the_synthetic_account_is_exact() {
    long equity = RUN.terms().startCents();
    for (BacktestDay day : RUN.days()) {
      equity += day.pnl().totalCents();
      assertThat(day.equityCents()).as("%s", day.day()).isEqualTo(equity);
    }
  }

  @Test
  void a_closed_position_made_its_premium_less_its_closing_less_fees() {
    List<RoundTrip> trips = TradeLog.of(RUN);
    assertThat(trips).hasSize(75);
    assertThat(trips.stream().filter(t -> !t.isHeld())).hasSizeGreaterThan(65);
    for (RoundTrip trip : trips) {
      if (!trip.isHeld()) {
        assertThat(trip.premiumCents() - trip.closingCents() - trip.feesCents())
            .as(trip.position())
            .isEqualTo(trip.pnlCents());
      }
      assertThat(trip.mostCents()).isGreaterThanOrEqualTo(Math.max(0, trip.pnlCents()));
      assertThat(trip.leastCents()).isLessThanOrEqualTo(Math.min(0, trip.pnlCents()));
    }
  }

  @Test
  void trades_and_interest_are_all_that_was_made() {
    long trades = TradeLog.of(RUN).stream().mapToLong(RoundTrip::pnlCents).sum();
    long interest = RUN.days().stream().mapToLong(BacktestDay::interestCents).sum();
    assertThat(trades + interest)
        .isEqualTo(RUN.days().getLast().equityCents() - RUN.terms().startCents());
  }

  @Test
  void a_stopped_condor_says_why_and_when() {
    RoundTrip stopped =
        TradeLog.of(RUN).stream()
            .filter(t -> t.closingReason().equals("stopped out"))
            .findFirst()
            .orElseThrow();
    assertThat(stopped.closed()).isPresent();
    assertThat(stopped.closingFeesCents()).isPositive();
    assertThat(stopped.legs()).hasSize(4);
    // sold 2 legs at 4.2 less .56 of the width above the bid, bought 2 at 2.1 the other way
    assertThat(stopped.shortLongOpened().orElseThrow())
        .isEqualTo((4.3 - 0.56 * 0.2) / (2.0 + 0.56 * 0.2), within(1e-9));
    assertThat(stopped.spxMove().asNumber()).isPresent();
  }

  @Test
  void years_and_parts_sum_to_the_whole_hedge() {
    HedgeAccount account = HedgeAccount.of(RUN, CrisisWindow.ALL);
    HedgeAccount.Span whole = account.whole();
    assertThat(whole.hedgeCents()).hasSize(2);
    assertThat(whole.wholeHedgeCents())
        .isEqualTo(
            whole.hedgeCents(PositionKind.VIX_FUTURES)
                + whole.hedgeCents(PositionKind.VIX_OPTIONS));
    assertThat(sum(account, HedgeAccount.Span::condorCents)).isEqualTo(whole.condorCents());
    assertThat(sum(account, HedgeAccount.Span::wholeHedgeCents)).isEqualTo(whole.wholeHedgeCents());
    assertThat(whole.condorCents() + whole.wholeHedgeCents() + whole.interestCents())
        .isEqualTo(RUN.days().getLast().equityCents() - RUN.terms().startCents());
    assertThat(account.windows())
        .extracting(HedgeAccount.Span::label)
        .containsExactly("2008-09 to 11");
    assertThat(account.windows().getFirst().isWhole()).isTrue();
    assertThat(account.years().getFirst().isWhole()).isFalse();
  }

  private static long sum(HedgeAccount account, ToLongFunction<HedgeAccount.Span> part) {
    return account.years().stream().mapToLong(part).sum();
  }

  @Test
  void the_timeline_has_every_day_of_every_layer_once() {
    Map<String, List<LayerTimeline.Span>> layers = LayerTimeline.of(RUN).layers();
    assertThat(layers.keySet()).containsExactly("layer-2", "long-rung");
    layers.forEach((label, spans) -> {
      assertThat(spans.stream().mapToInt(LayerTimeline.Span::days).sum()).isEqualTo(500);
      for (int i = 1; i < spans.size(); i++) {
        assertThat(spans.get(i).from()).isAfter(spans.get(i - 1).to());
        assertThat(spans.get(i).state()).isNotEqualTo(spans.get(i - 1).state());
      }
    });
    Map<LocalDate, String> told =
        RUN.days().stream()
            .collect(
                Collectors.toMap(
                    BacktestDay::day, d -> Objects.requireNonNull(d.layers().get("layer-2"))));
    for (LayerTimeline.Span span : Objects.requireNonNull(layers.get("layer-2"))) {
      assertThat(told).containsEntry(span.from(), span.state());
      assertThat(told).containsEntry(span.to(), span.state());
    }
  }

  @Test
  void windows_follow_each_other() {
    for (int i = 1; i < CrisisWindow.ALL.size(); i++) {
      assertThat(CrisisWindow.ALL.get(i).from()).isAfter(CrisisWindow.ALL.get(i - 1).to());
    }
  }
}
