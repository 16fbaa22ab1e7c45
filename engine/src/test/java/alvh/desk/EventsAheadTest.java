package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.playbook.FactValue;
import alvh.playbook.HedgeExpiry;
import alvh.playbook.HedgeInstrument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Which events an expiry is held against.
class EventsAheadTest {
  private static final HedgeInstrument VX =
      new HedgeInstrument.Future(
          "vx",
          HedgeInstrument.Contract.VX,
          new HedgeExpiry(
              10,
              75,
              OptionalInt.empty(),
              List.of("event.daysToFomc", "event.daysToPpi"),
              true,
              false));

  private static EventsAhead events(Map<String, FactValue> market) {
    return EventsAhead.of(VX, market, LocalDate.of(2024, 1, 12), SyntheticDesk.CALENDAR);
  }

  @Test
  void an_unknown_date_is_told_and_the_others_are_held_to() {
    EventsAhead events =
        events(Map.of("event.daysToFomc", new FactValue.Amount(1, "now", "a test")));
    // Monday the 15th is Martin Luther King's day
    assertThat(events.nearest()).contains(LocalDate.of(2024, 1, 16));
    assertThat(events.unchecked())
        .containsExactly("event.daysToPpi unknown: expiry not checked against it");
    assertThat(events.isBlind()).isFalse();
  }

  @Test
  void without_any_date_there_is_nothing_to_hold_an_expiry_against() {
    assertThat(events(Map.of()).isBlind()).isTrue();
  }
}
