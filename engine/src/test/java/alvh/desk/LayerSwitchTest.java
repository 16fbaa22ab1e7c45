package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.book.Book;
import alvh.book.Position;
import alvh.playbook.Evaluation;
import alvh.playbook.Playbook;
import alvh.playbook.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How the overlay layer goes from state to state.
class LayerSwitchTest {
  private static final String OVERLAY = "vx-overlay";
  private static final Playbook PLAYBOOK =
      SmallPlaybooks.of(
          "rules:\n"
              + SmallPlaybooks.rule(
                  "R-1", "book", 50, "{ action: activate-layer, weight: 1.0, layer: 2 }"));
  private static final LayerSwitch SWITCH = new LayerSwitch(SyntheticDesk.CALENDAR, 5, List.of());
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 8);
  private static final LocalDate TUESDAY = LocalDate.of(2024, 1, 9);

  /// @param isAsked whether votes ask for layer 2 on the day
  private static LayerState next(LayerState was, boolean isHeld, boolean isAsked, LocalDate today) {
    Evaluation evaluation =
        SmallPlaybooks.evaluate(PLAYBOOK, Map.of("spx.close", isAsked ? 100.0 : 1.0));
    Tally tally = SmallPlaybooks.tally(PLAYBOOK, evaluation);
    List<Position> held = isHeld ? List.of(SyntheticDesk.overlay("vx", 1)) : List.of();
    return states(Map.of(OVERLAY, was), new Book("a book", 1000, held), tally, today)
        .getOrDefault(OVERLAY, was);
  }

  private static Map<String, LayerState> states(
      Map<String, LayerState> before, Book book, Tally tally, LocalDate today) {
    return LayerSwitch.states(SWITCH.stands(before, book, List.of(), tally, today));
  }

  private static LayerState state(LayerStatus status, LocalDate since) {
    return new LayerState(status, since);
  }

  @Test
  void a_layer_nobody_asks_for_stays_inactive_since_it_was() {
    LayerState was = state(LayerStatus.INACTIVE, MONDAY);
    assertThat(next(was, false, false, TUESDAY)).isEqualTo(was);
  }

  @Test
  void votes_arm_a_layer_and_keep_it_armed() {
    LayerState armed = next(state(LayerStatus.INACTIVE, MONDAY), false, true, TUESDAY);
    assertThat(armed).isEqualTo(state(LayerStatus.ARMED, TUESDAY));
    assertThat(next(armed, false, true, LocalDate.of(2024, 1, 10))).isEqualTo(armed);
  }

  @Test
  void a_position_makes_a_layer_active_from_every_state() {
    for (LayerStatus status : LayerStatus.values()) {
      assertThat(next(state(status, MONDAY), true, false, TUESDAY).status())
          .isEqualTo(LayerStatus.ACTIVE);
    }
  }

  @Test
  void a_layer_that_is_left_cools_even_while_votes_ask_for_it() {
    assertThat(next(state(LayerStatus.ACTIVE, MONDAY), false, true, TUESDAY))
        .isEqualTo(state(LayerStatus.COOLING, TUESDAY));
    // an alarm that passes without a position leaves no pause: the next one may be the crash
    assertThat(next(state(LayerStatus.ARMED, MONDAY), false, false, TUESDAY))
        .isEqualTo(state(LayerStatus.INACTIVE, TUESDAY));
  }

  @Test
  void a_vote_to_take_a_layer_off_makes_it_monetising_and_what_was_taken_off_cools() {
    Playbook taking =
        SmallPlaybooks.of(
            "rules:\n"
                + SmallPlaybooks.rule(
                    "R-1", "book", 50, "{ action: monetise-hedge, weight: 1.0, layer: 2 }"));
    Tally tally =
        SmallPlaybooks.tally(taking, SmallPlaybooks.evaluate(taking, Map.of("spx.close", 100.0)));
    var held = new Book("a book", 1000, List.of(SyntheticDesk.overlay("vx", 1)));
    LayerState was = state(LayerStatus.ACTIVE, MONDAY);
    assertThat(states(Map.of(OVERLAY, was), held, tally, TUESDAY))
        .containsEntry(OVERLAY, state(LayerStatus.MONETISING, TUESDAY));
    assertThat(next(state(LayerStatus.MONETISING, MONDAY), false, true, TUESDAY))
        .isEqualTo(state(LayerStatus.COOLING, TUESDAY));
  }

  @Test
  void cooling_lasts_five_trading_days_over_a_holiday() {
    LayerState cooling = state(LayerStatus.COOLING, MONDAY);
    // the 15th is Martin Luther King's day: Tuesday the 16th is the fifth trading day after
    assertThat(next(cooling, false, true, LocalDate.of(2024, 1, 12))).isEqualTo(cooling);
    LocalDate over = LocalDate.of(2024, 1, 16);
    assertThat(next(cooling, false, true, over)).isEqualTo(state(LayerStatus.ARMED, over));
    assertThat(next(cooling, false, false, over)).isEqualTo(state(LayerStatus.INACTIVE, over));
  }

  @Test
  void every_layer_but_the_condors_has_a_state_from_the_first_day_on() {
    Evaluation evaluation = SmallPlaybooks.evaluate(PLAYBOOK, Map.of());
    assertThat(
            states(
                Map.of(),
                new Book("a book", 1000, List.of()),
                SmallPlaybooks.tally(PLAYBOOK, evaluation),
                MONDAY))
        .containsOnlyKeys(
            "temporal-theta-anchor",
            OVERLAY,
            "adaptive-spread",
            "second-engine",
            "collar",
            "cash-press")
        .allSatisfy((name, s) -> assertThat(s).isEqualTo(state(LayerStatus.INACTIVE, MONDAY)));
  }
}
