package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.playbook.ActionName;
import alvh.playbook.FactValue;
import alvh.playbook.Playbook;
import org.junit.jupiter.api.Test;

/// The switch `tempo`: when the same broken target is answered, and how far.
class TempoTest {
  private static final int CONDORS = 10;

  private static Decision decide(String tempo, DeskState state, int held) {
    Playbook playbook = SyntheticDesk.playbook().set("tempo", tempo);
    var history = SyntheticDesk.history(-1);
    return held == 0
        ? SyntheticDesk.decide(history, playbook, state, SyntheticDesk.condors(CONDORS))
        : SyntheticDesk.decide(
            history,
            playbook,
            state,
            SyntheticDesk.condors(CONDORS),
            SyntheticDesk.overlay("vx", held));
  }

  private static boolean isResizing(Decision decision) {
    return decision.actions().stream()
        .filter(ChosenAction::isTradable)
        .anyMatch(a -> a.proposal().what().action() == ActionName.RESIZE_LAYER);
  }

  private static FactValue daysSinceResize(Decision decision) {
    return decision
        .facts()
        .book()
        .getOrDefault("book.daysSinceResize", new FactValue.Unknown("not among the facts"));
  }

  @Test
  void once_a_week_means_that_a_second_resize_waits() {
    Decision first = decide("weekly", DeskState.EMPTY, 0);
    assertThat(isResizing(first)).isTrue();
    assertThat(daysSinceResize(first)).isInstanceOf(FactValue.Unknown.class);
    Decision second = decide("weekly", first.next(), 0);
    assertThat(daysSinceResize(second))
        .isInstanceOfSatisfying(FactValue.Amount.class, a -> assertThat(a.value()).isZero());
    assertThat(isResizing(second)).isFalse();
    assertThat(second.refused()).anyMatch(why -> why.contains("S-14/weekly is shut"));
    assertThat(isResizing(decide("incremental", first.next(), 0))).isTrue();
  }

  @Test
  void once_a_week_holds_back_no_trade_that_mends_a_broken_cap() {
    DeskState resized = decide("weekly", DeskState.EMPTY, 0).next();
    assertThat(isResizing(decide("weekly", resized, 500))).isTrue();
  }

  @Test
  void without_pause_cover_goes_to_the_middle_of_its_band_and_not_to_its_edge() {
    assertThat(coverageAfter("incremental")).isBetween(0.40, 0.50);
    assertThat(coverageAfter("continuous")).isGreaterThanOrEqualTo(0.50);
  }

  private static double coverageAfter(String tempo) {
    return decide(tempo, DeskState.EMPTY, 0).alternatives().stream()
        .filter(a -> a.proposal().what().action() == ActionName.RESIZE_LAYER)
        .filter(Alternative::isPriced)
        .findFirst()
        .flatMap(Alternative::after)
        .map(after -> after.coverage())
        .flatMap(coverage -> coverage.asNumber().stream().boxed().findFirst())
        .orElseThrow();
  }
}
