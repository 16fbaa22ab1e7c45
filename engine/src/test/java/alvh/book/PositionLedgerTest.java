package alvh.book;

import static alvh.book.Fills.futures;
import static alvh.book.Fills.noon;
import static alvh.book.Fills.options;
import static alvh.book.Fills.reversed;
import static alvh.book.Fills.rolled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.RealData;
import alvh.input.InputException;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.time.NewYork;
import alvh.workspace.BookYaml;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How fills change positions, counted by hand.
class PositionLedgerTest {
  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final List<OptionLeg> CONDOR =
      new IronCondor(OptionRoot.SPX, Condors.FEBRUARY, 4475, 4425, 4875, 4925).legs();
  private static final List<OptionLeg> PUTS = CONDOR.subList(0, 2);
  private static final List<OptionLeg> CALLS = CONDOR.subList(2, 4);

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

  private static FuturesPosition future(LedgerPosition position) {
    return (FuturesPosition) position.held().orElseThrow();
  }

  @Test
  void the_fill_of_the_example_gives_the_book_of_the_example() {
    Book written =
        new BookYaml(CONFIG.calendar(), CONFIG.listings())
            .read(RealData.projectRoot().resolve("examples").resolve("book-2024-01-05.yaml"));
    LedgerState state = after(options("1", 5, "feb", 10, 12.10, CONDOR));
    assertThat(state.book(written.name(), written.equityUsd())).isEqualTo(written);
  }

  @Test
  void adding_in_the_same_proportions_averages_the_credit() {
    LedgerPosition feb =
        only(options("1", 5, "feb", 10, 12.10, CONDOR), options("2", 8, "feb", 5, 11.50, CONDOR));
    assertThat(pack(feb).quantity()).isEqualTo(15);
    assertThat(pack(feb).credit()).isEqualTo(11.90);
    assertThat(pack(feb).opened()).isEqualTo(LocalDate.of(2024, 1, 5));
    assertThat(feb.realised()).isEqualTo(cents(0));
    assertThat(feb.feesCents()).isEqualTo(200);
  }

  @Test
  void taking_off_in_the_same_proportions_leaves_the_credit_and_realises_the_difference() {
    LedgerPosition feb =
        only(
            options("1", 5, "feb", 10, 12.10, CONDOR),
            options("2", 16, "feb", 4, -7.05, reversed(CONDOR)));
    assertThat(pack(feb).quantity()).isEqualTo(6);
    assertThat(pack(feb).credit()).isEqualTo(12.10);
    assertThat(feb.realised()).as("4 x 100 x 5.05 USD").isEqualTo(cents(202_000));
  }

  @Test
  void closing_all_of_it_realises_everything_and_keeps_the_history() {
    LedgerPosition feb =
        only(
            options("1", 5, "feb", 10, 12.10, CONDOR),
            options("2", 16, "feb", 10, -7.10, reversed(CONDOR)));
    assertThat(feb.isOpen()).isFalse();
    assertThat(feb.realised()).isEqualTo(cents(500_000));
    assertThat(feb.events()).hasSize(2);
    assertThat(after().positions()).isEmpty();
  }

  @Test
  void closing_one_side_leaves_the_other_with_what_it_cost_taken_off_the_credit() {
    LedgerPosition feb =
        only(
            options("1", 5, "feb", 10, 12.10, CONDOR),
            options("2", 16, "feb", 10, -0.40, reversed(CALLS)));
    assertThat(pack(feb).legs()).isEqualTo(PUTS);
    assertThat(pack(feb).quantity()).isEqualTo(10);
    assertThat(pack(feb).credit()).isEqualTo(11.70);
    assertThat(feb.realised()).isEqualTo(cents(0));
  }

  @Test
  void closing_a_side_of_some_packages_leaves_their_greatest_common_number() {
    LedgerPosition feb =
        only(
            options("1", 5, "feb", 10, 12.10, CONDOR),
            options("2", 16, "feb", 4, -0.50, reversed(CALLS)));
    assertThat(pack(feb).quantity()).isEqualTo(2);
    assertThat(pack(feb).legs()).extracting(OptionLeg::ratio).containsExactly(-5, 5, -3, 3);
    assertThat(pack(feb).credit()).as("(121.00 - 2.00) / 2").isEqualTo(59.50);
  }

  @Test
  void a_condor_can_be_sold_in_two_halves() {
    LedgerPosition feb =
        only(options("1", 5, "feb", 10, 6.00, PUTS), options("2", 8, "feb", 10, 6.10, CALLS));
    assertThat(pack(feb).asIronCondor()).isPresent();
    assertThat(pack(feb).quantity()).isEqualTo(10);
    assertThat(pack(feb).credit()).isEqualTo(12.10);
  }

  @Test
  void ratios_stay_as_they_were_traded_while_they_come_out_whole() {
    List<OptionLeg> ratio =
        List.of(Condors.leg(2, Right.PUT, 4475), Condors.leg(-4, Right.PUT, 4425));
    LedgerPosition spread =
        only(
            options("1", 5, "ratio", 5, 1.00, ratio),
            options("2", 8, "ratio", 2, -1.00, reversed(ratio)));
    assertThat(pack(spread).quantity()).isEqualTo(3);
    assertThat(pack(spread).legs()).isEqualTo(ratio);
  }

  @Test
  void a_future_through_zero_is_closed_and_opened_anew() {
    LedgerPosition vx = only(futures("1", 5, 14, 14.20), futures("2", 16, -20, 15.00));
    assertThat(future(vx).quantity()).isEqualTo(-6);
    assertThat(future(vx).price()).isEqualTo(15.00);
    assertThat(future(vx).opened()).isEqualTo(LocalDate.of(2024, 1, 16));
    assertThat(vx.realised()).as("14 x 100 x .80 USD").isEqualTo(cents(112_000));
  }

  @Test
  void a_short_future_is_opened_by_selling_and_added_to_at_the_average() {
    LedgerPosition vx = only(futures("1", 5, -1, 14.20), futures("2", 16, -3, 15.00));
    assertThat(future(vx).quantity()).isEqualTo(-4);
    assertThat(future(vx).price()).isEqualTo(14.80);
  }

  @Test
  void an_event_counts_once_wherever_it_was_read_and_two_of_one_id_are_refused() {
    Fill fill = futures("1", 5, 14, 14.20);
    Fill again =
        new Fill(
            fill.id(),
            fill.at(),
            fill.position(),
            fill.sleeve(),
            fill.rolledFrom(),
            fill.legs(),
            fill.quantity(),
            fill.netPrice(),
            fill.feesCents(),
            "another statement");
    assertThat(future(only(fill, again, fill)).quantity()).isEqualTo(14);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> after(fill, futures("1", 5, 14, 14.25)))
        .withMessageContaining("event 1");
  }

  @Test
  void what_happened_later_is_not_yet_held() {
    PositionLedger ledger =
        PositionLedger.of(List.of(futures("2", 16, -14, 15.00), futures("1", 5, 14, 14.20)));
    assertThat(ledger.book("b", 1e5, noon(8)).positions()).hasSize(1);
    assertThat(ledger.book("b", 1e5, noon(16)).positions()).isEmpty();
    assertThat(ledger.book("b", 1e5, noon(4)).positions()).isEmpty();
  }

  @Test
  void a_position_holds_one_package_or_one_future_or_one_share() {
    Fill elsewhere = options("2", 8, "vx", 1, 12.10, CONDOR);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> after(futures("1", 5, 14, 14.20), elsewhere))
        .withMessageContaining("event 2");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> after(futures("1", 5, 14, -14.20)))
        .withMessageContaining("minus its price");
  }

  @Test
  void rolls_are_one_campaign_with_all_their_credit() {
    LedgerState state =
        after(
            options("1", 5, "feb", 10, 12.10, CONDOR),
            options("2", 16, "feb", 10, -15.00, reversed(CONDOR)),
            rolled(options("3", 16, "feb-2", 10, 17.00, CONDOR), "feb"),
            futures("4", 17, 1, 14));
    assertThat(state.campaigns()).hasSize(2);
    Campaign campaign = state.campaign("feb").orElseThrow();
    assertThat(campaign).isEqualTo(state.campaign("feb-2").orElseThrow());
    assertThat(campaign.positions()).extracting(LedgerPosition::id).containsExactly("feb", "feb-2");
    assertThat(campaign.credit()).as("10 x 100 x 14.10").isEqualTo(cents(1_410_000));
    assertThat(campaign.realised()).isEqualTo(cents(-290_000));
    assertThat(campaign.feesCents()).isEqualTo(300);
    assertThat(campaign.isOpen()).isTrue();
  }

  @Test
  void a_roll_in_a_circle_is_one_campaign() {
    LedgerState state =
        after(
            rolled(options("1", 5, "a", 1, 12.10, PUTS), "b"),
            rolled(options("2", 8, "b", 1, 12.10, PUTS), "a"),
            rolled(options("3", 9, "c", 1, 12.10, PUTS), "b"));
    assertThat(state.campaigns()).hasSize(1);
  }
}
