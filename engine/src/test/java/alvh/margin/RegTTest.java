package alvh.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Condors;
import alvh.book.FuturesPosition;
import alvh.book.IronCondor;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegTTest {
  private static final RegT EXCHANGE = new RegT(RegT.UnequalSides.WIDER);
  private static final RegT BROKER = new RegT(RegT.UnequalSides.SUM);
  private static final double CENT = 0.005;

  @Test
  void a_condor_is_charged_one_side_and_not_two() {
    MarginFigure.Known margin = known(EXCHANGE, Condors.february());
    assertThat(margin.requirementUsd()).isCloseTo(50_000, within(CENT));
    assertThat(margin.afterCreditUsd()).isCloseTo(37_900, within(CENT));
  }

  @Test
  void the_wider_side_counts_when_it_is_the_call_side() {
    OptionPackage pack =
        Condors.pack(
            new IronCondor(OptionRoot.SPX, Condors.FEBRUARY, 4475, 4450, 4875, 4975).legs(), 1, 10);
    assertThat(known(EXCHANGE, pack).requirementUsd()).isCloseTo(10_000, within(CENT));
    assertThat(known(BROKER, pack).requirementUsd()).isCloseTo(12_500, within(CENT));
  }

  @Test
  void a_debit_spread_is_paid_in_full() {
    OptionPackage pack =
        Condors.pack(
            List.of(Condors.leg(1, Right.CALL, 4800), Condors.leg(-1, Right.CALL, 4850)), 2, -20);
    assertThat(known(EXCHANGE, pack).requirementUsd()).isCloseTo(4_000, within(CENT));
  }

  @Test
  void a_naked_short_and_a_future_without_a_table_are_unknown_with_the_reason() {
    OptionPackage naked = Condors.pack(List.of(Condors.leg(-1, Right.CALL, 4875)), 1, 5);
    assertThat(EXCHANGE.of(naked))
        .isInstanceOfSatisfying(
            MarginFigure.Unknown.class, u -> assertThat(u.why()).contains("no defined risk"));
    Position future =
        new FuturesPosition(
            "vx",
            Sleeve.VX_OVERLAY,
            new FutureContract(FutureRoot.VXM, LocalDate.of(2024, 2, 14)),
            14,
            14.2,
            Condors.OPENED);
    assertThat(EXCHANGE.of(future))
        .isInstanceOfSatisfying(
            MarginFigure.Unknown.class, u -> assertThat(u.why()).contains("VXM"));
  }

  private static MarginFigure.Known known(RegT rule, Position position) {
    return (MarginFigure.Known) rule.of(position);
  }
}
