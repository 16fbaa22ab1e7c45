package alvh.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.fact.FactCatalogue;
import alvh.market.CutHistory;
import alvh.playbook.Playbook;
import alvh.playbook.RuleState;
import alvh.rebuild.RebuiltDays;
import alvh.rebuild.RebuiltHistory;
import alvh.workspace.MarketConfig;
import alvh.workspace.PlaybookYaml;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("real-data")
class RuleHistoryTest {
  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final RebuiltHistory HISTORY = RebuiltDays.history();
  private static final LocalDate FROM = LocalDate.of(2018, 1, 29);
  private static final LocalDate TO = LocalDate.of(2018, 2, 20);

  /// A playbook of a user: a series that nobody has, hysteresis, and a condor's rule.
  private static final Playbook MINE =
      PlaybookYaml.parse(
          """
          name: mine
          title: a test
          reading: sound
          quorum: 1
          signature-days: 1
          signers: { risk-adding: 1, risk-reducing: 1, neutral: 1 }
          human: optional
          cool-down-days: 0
          mode: votes
          facts:
            - name: my.flow
              unit: ratio
              near: 0.1
              meaning: a series that nobody has
              from: my.flow
              as: last
          rules:
            - id: RSI
              source: me
              group: volatility
              scope: book
              missing: abstain
              why: stretched, until it is calm again
              when: vix.rsi14 > 70 && vix.close > 15
              until: vix.rsi14 < 55
              vote: { action: deploy-collar, weight: 1.0 }
            - id: FLOW
              source: me
              group: price
              scope: book
              missing: abstain
              why: flows
              when: my.flow > 0
              vote: { action: flatten, weight: 1.0 }
            - id: PUT
              source: me
              group: price
              scope: condor
              missing: abstain
              why: lost
              when: condor.putPenetration >= 0.8
              vote: { action: close-side, side: put, weight: 1.0 }
          """,
          "mine.yaml",
          FactCatalogue.table());

  private static HistoryReport report(RebuiltHistory history, Playbook playbook) {
    return new RuleHistory(history, CONFIG.calendar(), CONFIG.etps())
        .of(playbook, FROM, TO, day -> {});
  }

  private static RuleRecord rule(HistoryReport report, String label) {
    return report.rules().stream().filter(r -> r.label().equals(label)).findFirst().orElseThrow();
  }

  @Test
  void february_2018_is_counted_as_it_was() {
    HistoryReport report = report(HISTORY, MINE);
    assertThat(report.days()).hasSize(16);
    RuleRecord rsi = rule(report, "RSI");
    ConditionRecord above =
        rsi.conditions().stream().filter(c -> c.text().contains("> 70")).findFirst().orElseThrow();
    // Wilder's recursion over the closes of VIX_History.csv, done apart: 69.40 on 01-29, 72.83,
    // 62.84, 62.33, 74.62, 91.04, 72.51, 67.94, 72.66, 64.78, 59.34, 58.36, 50.38 on 02-14
    assertThat(above.held().days())
        .containsExactly(
            LocalDate.of(2018, 1, 30),
            LocalDate.of(2018, 2, 2),
            LocalDate.of(2018, 2, 5),
            LocalDate.of(2018, 2, 6),
            LocalDate.of(2018, 2, 8));
    FactRecord fact = report.facts().getOrDefault("vix.rsi14", new FactRecord("none"));
    assertThat(fact.greatest().orElseThrow().day()).isEqualTo(LocalDate.of(2018, 2, 5));
    assertThat(fact.greatest().orElseThrow().value()).isBetween(91.03, 91.045);
    // VIX closed at 14.79 on 01-30, so it fires from 02-02 on; between it holds until below 55, and
    // the parts of its condition are counted on those days too
    Span fired = rsi.days(RuleState.FIRES);
    assertThat(fired.count()).isEqualTo(8);
    assertThat(fired.first()).hasValue(LocalDate.of(2018, 2, 2));
    assertThat(fired.last()).hasValue(LocalDate.of(2018, 2, 13));
    assertThat(above.asked()).isEqualTo(16);
    assertThat(rsi.held().count()).isEqualTo(4);
    assertThat(rule(report, "FLOW").neverCouldFire()).isTrue();
    assertThat(rule(report, "FLOW").reasons().getFirst().first()).contains("my.flow");
    assertThat(rule(report, "PUT").asked()).isEqualTo(16);
  }

  @Test
  void the_reference_condor_is_sold_on_the_day_the_one_before_settles() {
    ReferenceBook book = ReferenceBook.over(HISTORY, CONFIG.calendar(), FROM, TO);
    assertThat(book.refused()).isEmpty();
    assertThat(book.cycles())
        .extracting(c -> c.pack().opened())
        .containsExactly(
            LocalDate.of(2017, 12, 15), LocalDate.of(2018, 1, 19), LocalDate.of(2018, 2, 16));
    // the condor of January is last looked at on the eve of its settlement
    assertThat(book.on(LocalDate.of(2018, 2, 15)).orElseThrow().pack().id())
        .isEqualTo("condor-2018-02-16");
    assertThat(book.on(LocalDate.of(2018, 2, 16)).orElseThrow().pack().id())
        .isEqualTo("condor-2018-03-16");
    for (ReferenceCycle cycle : book.cycles()) {
      double risk = cycle.pack().asIronCondor().orElseThrow().maxLossUsd(cycle.pack().credit());
      assertThat(risk / cycle.book().equityUsd()).isCloseTo(0.025, within(1e-12));
    }
  }

  @Test
  void one_thread_and_a_history_that_ends_today_say_the_same() throws Exception {
    HistoryReport two = report(HISTORY, MINE);
    HistoryReport one;
    try (var pool = new ForkJoinPool(1)) {
      one =
          pool.submit(() -> report(RebuiltDays.over(new CutHistory(RebuiltDays.files(), TO)), MINE))
              .get();
    }
    assertThat(firings(one)).isEqualTo(firings(two));
    two.facts()
        .forEach((name, fact) ->
            assertThat(one.facts().getOrDefault(name, new FactRecord("none")).values())
                .as(name)
                .isEqualTo(fact.values()));
  }

  private static List<List<LocalDate>> firings(HistoryReport report) {
    return report.rules().stream().map(r -> r.days(RuleState.FIRES).days()).toList();
  }
}
