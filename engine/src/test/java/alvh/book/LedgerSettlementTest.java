package alvh.book;

import static alvh.book.Fills.futures;
import static alvh.book.Fills.noon;
import static alvh.book.Fills.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import alvh.instrument.OptionRoot;
import alvh.time.NewYork;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How settlements and corrections change positions, counted by hand.
class LedgerSettlementTest {
  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final List<OptionLeg> CONDOR =
      new IronCondor(OptionRoot.SPX, Condors.FEBRUARY, 4475, 4425, 4875, 4925).legs();

  private static LedgerState after(LedgerEvent... events) {
    return PositionLedger.of(List.of(events))
        .at(NewYork.instant(LocalDate.of(2024, 6, 3), LocalTime.NOON));
  }

  private static LedgerPosition only(LedgerEvent... events) {
    return after(events).positions().getFirst();
  }

  private static CashAmount cents(long cents) {
    return new CashAmount.Known(cents);
  }

  private static OptionPackage pack(LedgerPosition position) {
    return (OptionPackage) position.held().orElseThrow();
  }

  /// The short put is 125 inside and the long one 75: the width of 50 is lost.
  @Test
  void a_settlement_pays_what_is_inside_and_ends_the_position() {
    var set =
        new CashSettlement(
            "s",
            NewYork.instant(Condors.FEBRUARY, LocalTime.of(9, 30)),
            "SPX",
            Condors.FEBRUARY,
            4350,
            "SET");
    LedgerPosition feb = only(options("1", 5, "feb", 10, 12.10, CONDOR), set);
    assertThat(feb.isOpen()).isFalse();
    assertThat(feb.realised()).as("10 x 100 x (12.10 - 50)").isEqualTo(cents(-3_790_000));
    assertThat(feb.events()).containsExactly(options("1", 5, "feb", 10, 12.10, CONDOR), set);
  }

  /// VRO of August 2024 was 16.11; here for the contract of February.
  @Test
  void a_future_settles_at_the_value_itself() {
    var vro =
        new CashSettlement(
            "s",
            NewYork.instant(Fills.VIX_FEBRUARY, LocalTime.of(9, 30)),
            "VXM",
            Fills.VIX_FEBRUARY,
            16.11,
            "VRO");
    assertThat(only(futures("1", 5, 14, 14.20), vro).realised())
        .as("14 x 100 x 1.91")
        .isEqualTo(cents(267_400));
  }

  @Test
  void the_root_beside_it_does_not_settle_with_it() {
    var close =
        new CashSettlement(
            "s",
            NewYork.instant(Condors.FEBRUARY, LocalTime.of(16, 0)),
            "SPXW",
            Condors.FEBRUARY,
            4350,
            "close");
    assertThat(only(options("1", 5, "feb", 10, 12.10, CONDOR), close).isOpen()).isTrue();
  }

  @Test
  void what_has_expired_without_a_value_awaits_it_and_is_not_closed_at_a_guess() {
    PositionLedger ledger =
        PositionLedger.of(
            List.of(options("1", 5, "feb", 10, 12.10, CONDOR), futures("2", 5, 14, 14.20)));
    var before = ledger.at(NewYork.instant(Fills.VIX_FEBRUARY, LocalTime.of(9, 0)));
    assertThat(before.awaiting(CONFIG.calendar())).isEmpty();
    var after = ledger.at(NewYork.instant(Condors.FEBRUARY, LocalTime.of(9, 30)));
    assertThat(after.awaiting(CONFIG.calendar()))
        .containsExactly(
            new AwaitedSettlement("feb", "SPX", Condors.FEBRUARY),
            new AwaitedSettlement("vx", "VXM", Fills.VIX_FEBRUARY));
    assertThat(after.positions()).allMatch(LedgerPosition::isOpen);
  }

  @Test
  void a_statement_that_disagrees_sets_the_size_and_the_profit_is_unknown_from_then_on() {
    Fill opened = options("1", 5, "feb", 10, 12.10, CONDOR);
    var fewer = new Adjustment("2", noon(16), "feb", 7, "statement");
    LedgerPosition feb = only(opened, fewer);
    assertThat(pack(feb).quantity()).isEqualTo(7);
    assertThat(pack(feb).credit()).isEqualTo(12.10);
    assertThat(feb.realised())
        .isEqualTo(
            new CashAmount.Unknown("statement of 2024-01-16 gives another size, and no price"));
    LedgerPosition gone = only(opened, fewer, new Adjustment("3", noon(17), "feb", 0, "statement"));
    assertThat(gone.isOpen()).isFalse();
    assertThat(gone.events()).hasSize(3);
    assertThat(gone.realised()).isInstanceOf(CashAmount.Unknown.class);
  }

  @Test
  void a_statement_can_neither_turn_a_position_nor_speak_of_one_that_is_not_held() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () -> after(futures("1", 5, 14, 14.20), new Adjustment("2", noon(8), "vx", -1, "s")))
        .withMessageContaining("event 2");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> after(new Adjustment("2", noon(8), "vx", 1, "s")))
        .withMessageContaining("not held");
  }
}
