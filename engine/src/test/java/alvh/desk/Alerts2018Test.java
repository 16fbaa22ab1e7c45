package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.market.MarketHistory;
import alvh.market.ReleaseDates;
import alvh.playbook.Outcome;
import alvh.playbook.RuleState;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a person is told from the last days of January 2018 through the day on which VIX doubled.
@Tag("real-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Alerts2018Test {
  /// A release on the morning of the Friday before.
  private static final Instant NEWS =
      NewYork.instant(LocalDate.of(2018, 2, 2), LocalTime.of(8, 30));

  private static final Alerts ALERTS =
      new Alerts(
          Days2018.CONFIG.calendar(),
          List.of(new ReleaseDates("nfp", List.of(NEWS), "test")),
          AlertPolicy.STANDARD);

  private final List<Decision> decisions = new ArrayList<>();
  private final Map<LocalDate, List<Alert>> told = new HashMap<>();

  @BeforeAll
  void run() {
    List<Instant> moments =
        Days2018.moments().stream()
            .filter(m -> NewYork.date(m).isAfter(LocalDate.of(2018, 1, 29)))
            .limit(7)
            .toList();
    MarketHistory history = Days2018.history().with(Days2018.chains(moments));
    decisions.addAll(
        new Replay(Days2018.desk(), Days2018.playbook(), Days2018.policy())
            .run(history, Days2018.book(), moments, DeskState.EMPTY));
    for (int i = 0; i < decisions.size(); i++) {
      told.put(
          NewYork.date(moments.get(i)),
          ALERTS.between(before(i), decisions.get(i), Days2018.book()));
    }
  }

  private Optional<Decision> before(int i) {
    return i == 0 ? Optional.empty() : Optional.of(decisions.get(i - 1));
  }

  private <T extends Alert> List<T> on(int month, int day, Class<T> kind) {
    return told.getOrDefault(LocalDate.of(2018, month, day), List.of()).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private <T extends Alert> Stream<T> all(Class<T> kind) {
    return told.values().stream().flatMap(List::stream).filter(kind::isInstance).map(kind::cast);
  }

  /// RSI and curve of VIX on the Friday and the Monday are those of the files of index and futures.
  @Test
  void the_crash_is_told() {
    assertThat(on(2, 2, Alert.RuleChanged.class))
        .extracting(Alert::sentence)
        .contains(
            "S-24 is firing, was silent: vix.rsi14 > 70 && vx.spread12 > 0 (vix.rsi14 74.62,"
                + " vx.spread12 0.65).");
    assertThat(on(2, 5, Alert.RuleChanged.class))
        .anySatisfy(a -> {
          assertThat(a.rule()).isEqualTo("S-25");
          assertThat(a.after()).isEqualTo(RuleState.FIRES);
          assertThat(a.sentence()).contains("vx.spread12 5.25");
        });
    assertThat(on(2, 5, Alert.ActionChanged.class))
        .singleElement()
        .satisfies(a ->
            assertThat(a.after()).isEqualTo("deploy-collar and activate-layer 1 vix-call-spread"));
    assertThat(on(2, 5, Alert.BandLeft.class))
        .extracting(Alert::sentence)
        .containsExactly(
            "S-21: book.netCarryPerDay > 0 is broken (book.netCarryPerDay -24.68).",
            "S-70: abs(structure.beta) <= 0.05 is broken (structure.beta 0.09).");
    assertThat(on(2, 6, Alert.BandReentered.class))
        .extracting(Alert.BandReentered::limit)
        .contains("S-21");
    assertThat(on(2, 5, Alert.FactLost.class))
        .extracting(Alert.FactLost::fact)
        .contains("book.coverage");
    assertThat(on(2, 5, Alert.StrikeNear.class))
        .singleElement()
        .satisfies(a -> {
          assertThat(a.position()).isEqualTo("feb");
          assertThat(a.contract()).isEqualTo("SPXW 2018-02-28 P2625");
          assertThat(a.nearness()).isEqualTo(Alert.Nearness.NEAR);
        });
  }

  @Test
  void a_gate_is_open_or_shut() {
    assertThat(on(1, 31, Alert.RuleChanged.class))
        .extracting(Alert::sentence)
        .anyMatch(s -> s.startsWith("S-59 of feb is shut, was open: "));
  }

  @Test
  void the_same_decision_twice_tells_nothing() {
    for (Decision decision : decisions) {
      assertThat(ALERTS.between(Optional.of(decision), decision, Days2018.book()))
          .as(decision.asOf().toString())
          .isEmpty();
    }
  }

  @Test
  void every_change_of_an_outcome_is_told_once_and_nothing_else() {
    for (int i = 1; i < decisions.size(); i++) {
      List<String> changed = new ArrayList<>();
      for (Outcome now : decisions.get(i).evaluation().all()) {
        decisions.get(i - 1).evaluation().all().stream()
            .filter(o -> o.label().equals(now.label()) && o.subject().equals(now.subject()))
            .filter(o -> isTold(o.state(), now.state()))
            .forEach(o -> changed.add(now.label() + now.subject()));
      }
      List<String> known =
          decisions.get(i - 1).evaluation().all().stream()
              .map(o -> o.label() + o.subject())
              .toList();
      List<String> alerted =
          told.getOrDefault(NewYork.date(decisions.get(i).asOf()), List.of()).stream()
              .flatMap(a -> subject(a).stream())
              .filter(known::contains)
              .toList();
      assertThat(alerted)
          .as(decisions.get(i).asOf().toString())
          .containsExactlyInAnyOrderElementsOf(changed);
    }
  }

  private static boolean isTold(RuleState was, RuleState is) {
    boolean isBackFromNear = was == RuleState.NEAR_MISS && is == RuleState.SILENT;
    return was != is && !isBackFromNear;
  }

  private static Optional<String> subject(Alert alert) {
    return switch (alert) {
      case Alert.RuleChanged a -> Optional.of(a.rule() + a.subject());
      case Alert.CameNear a -> Optional.of(a.rule() + a.subject());
      case Alert.BandLeft a -> Optional.of(a.limit() + a.subject());
      case Alert.BandReentered a -> Optional.of(a.limit() + a.subject());
      case Alert.ExpiryNear a -> Optional.empty();
      case Alert.EventNear a -> Optional.empty();
      case Alert.StrikeNear a -> Optional.empty();
      case Alert.ActionChanged a -> Optional.empty();
      case Alert.FactLost a -> Optional.empty();
    };
  }

  /// The January condor settles at the close of Wednesday the 31st.
  @Test
  void an_expiry_is_told_the_day_before_and_on_its_day() {
    assertThat(on(1, 30, Alert.ExpiryNear.class))
        .extracting(Alert::sentence)
        .containsExactly(
            "jan: SPXW 2018-01-31 settles Wed 2018-01-31 16:00 in New York, PM; the last trading"
                + " day is Wed 2018-01-31, 1 trading day ahead.");
    assertThat(all(Alert.ExpiryNear.class).filter(a -> a.position().equals("jan")))
        .hasSizeLessThan(3);
    assertThat(all(Alert.ExpiryNear.class).filter(a -> a.position().equals("feb"))).isEmpty();
  }

  @Test
  void a_release_is_told_once_on_the_trading_day_before() {
    assertThat(all(Alert.EventNear.class).toList()).hasSize(1);
    assertThat(on(2, 1, Alert.EventNear.class))
        .extracting(Alert::sentence)
        .containsExactly("nfp is due Fri 2018-02-02 08:30 in New York, 1 trading day ahead.");
  }

  @Test
  void a_strike_is_told_once_for_each_step_nearer() {
    assertThat(
            all(Alert.StrikeNear.class)
                .map(a -> a.position() + a.contract() + a.nearness())
                .toList())
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void every_sentence_is_one_line_that_ends() {
    assertThat(told.values().stream().flatMap(List::stream).map(Alert::sentence))
        .isNotEmpty()
        .allMatch(s -> !s.contains("\n") && (s.endsWith(".") || s.endsWith(".)")));
  }
}
