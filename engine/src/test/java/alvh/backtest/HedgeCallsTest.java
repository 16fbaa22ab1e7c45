package alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.backtest.HedgeCall.Fate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Days with a call, by what became of it.
class HedgeCallsTest {
  private static final BacktestRun BASE = SyntheticRun.of(LocalDate.of(2008, 1, 2), 4, 7);

  private static BacktestRun with(DayNotes... notes) {
    List<BacktestDay> days = new ArrayList<>();
    for (int i = 0; i < notes.length; i++) {
      BacktestDay day = BASE.days().get(i);
      days.add(
          new BacktestDay(
              day.day(),
              day.cashCents(),
              day.positions(),
              day.interestCents(),
              day.marginUsd(),
              day.spx(),
              day.vix(),
              day.layers(),
              day.decision(),
              notes[i]));
    }
    return new BacktestRun("noted", BASE.terms(), BASE.eve(), days, BASE.morrow(), List.of());
  }

  private static DayNotes calls(HedgeCall... calls) {
    return new DayNotes(List.of(calls), List.of(), List.of());
  }

  @Test
  void reasons_that_differ_in_numbers_alone_are_one() {
    String action = "activate-layer 2 with vx";
    HedgeCalls calls =
        HedgeCalls.of(
            with(
                calls(new HedgeCall(action, Fate.TOO_SMALL, "not even 1 VX: 320 USD at 1000.0")),
                calls(new HedgeCall(action, Fate.TOO_SMALL, "not even 1 VX: 410 USD at 998.5")),
                calls(
                    new HedgeCall(action, Fate.HELD, "held"),
                    new HedgeCall("deploy-collar", Fate.REFUSED, "gate is shut")),
                DayNotes.NONE));
    assertThat(calls.daysCalled()).isEqualTo(3);
    assertThat(calls.daysInVain()).isEqualTo(2);
    assertThat(calls.byFate())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Fate.TOO_SMALL, 2, Fate.HELD, 1, Fate.REFUSED, 1));
    assertThat(calls.lines().getFirst())
        .isEqualTo(
            new HedgeCalls.Line(action, Fate.TOO_SMALL, "not even 1 VX: 320 USD at 1000.0", 2));
  }

  @Test
  void broken_caps_are_counted_by_day_and_by_trade() {
    HedgeCalls calls =
        HedgeCalls.of(
            with(
                new DayNotes(List.of(), List.of("S-11"), List.of("S-11", "S-11", "S-14/upper")),
                new DayNotes(List.of(), List.of("S-11", "S-14/upper"), List.of())));
    assertThat(calls.capDays()).isEqualTo(Map.of("S-11", 2, "S-14/upper", 1));
    assertThat(calls.capTrades()).isEqualTo(Map.of("S-11", 2, "S-14/upper", 1));
  }
}
