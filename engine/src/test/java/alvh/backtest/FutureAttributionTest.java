package alvh.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.market.FuturesCurve;
import alvh.market.Observation;
import alvh.vix.VxCurve;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FutureAttributionTest {
  private static final LocalDate MONDAY = LocalDate.of(2017, 5, 1);
  private static final LocalDate FRONT = LocalDate.of(2017, 5, 17);
  private static final LocalDate SECOND = LocalDate.of(2017, 6, 21);
  private static final FutureContract SHORT_DATED = new FutureContract(FutureRoot.VX, FRONT);
  private static final FutureContract LONGER = new FutureContract(FutureRoot.VXM, SECOND);

  @Test
  void carry_is_the_slope_of_yesterdays_curve_times_the_days_passed() {
    // 13.50 less 12.10 over 35 days between the contracts, two days, 10 minis of 100 USD
    Pnl pnl = FutureAttribution.of(LONGER, curve(), MONDAY.plusDays(2), 13.50, 13.65, 10);
    assertEquals(Math.round(-1.40 / 35 * 2 * 100_000), pnl.of(PnlPart.CARRY));
    assertEquals(15_000, pnl.totalCents());
    assertEquals(15_000 + 8_000, pnl.of(PnlPart.DELTA));
  }

  @Test
  void the_front_contract_ages_towards_spot() {
    Pnl pnl = FutureAttribution.of(SHORT_DATED, curve(), MONDAY.plusDays(1), 12.10, 12.10, 1);
    assertEquals(Math.round((10.11 - 12.10) / 16 * 100_000), pnl.of(PnlPart.CARRY));
    assertEquals(0, pnl.totalCents());
  }

  @Test
  void the_last_night_is_carry_to_spot_and_settlement() {
    Pnl pnl = FutureAttribution.settled(SHORT_DATED, curve(), 12.10, 11.00, -3);
    assertEquals(-3 * Math.round((10.11 - 12.10) * 100_000), pnl.of(PnlPart.CARRY));
    assertEquals(330_000, pnl.totalCents());
    assertEquals(330_000 - 597_000, pnl.of(PnlPart.SETTLEMENT));
  }

  @Test
  void off_the_curve_all_is_delta() {
    var september = new FutureContract(FutureRoot.VX, LocalDate.of(2017, 9, 20));
    assertEquals(
        Pnl.of(PnlPart.DELTA, 5_000),
        FutureAttribution.of(september, curve(), MONDAY.plusDays(1), 15, 15.05, 1));
    var index = new FutureContract(FutureRoot.ES, LocalDate.of(2017, 6, 16));
    assertEquals(Pnl.of(PnlPart.DELTA, -2_500), FutureAttribution.of(index, 2_400, 2_399.5, 1));
    assertEquals(
        Pnl.of(PnlPart.SETTLEMENT, -2_500), FutureAttribution.settled(index, 2_400, 2_399.5, 1));
  }

  @Test
  void parts_add_up_to_the_gain_to_the_cent() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < 100_000; i++) {
      double from = random.nextInt(900, 8_000) / 100.0;
      double to = random.nextInt(900, 8_000) / 100.0;
      long contracts = random.nextLong(-50, 51);
      Pnl pnl =
          FutureAttribution.of(
              LONGER, curve(), MONDAY.plusDays(random.nextInt(5)), from, to, contracts);
      assertEquals(Math.round(to * 100 - from * 100) * 100 * contracts, pnl.totalCents());
      assertEquals(0, pnl.of(PnlPart.UNEXPLAINED));
    }
  }

  private static VxCurve curve() {
    return VxCurve.of(
        new FuturesCurve(
            MONDAY,
            Instant.parse("2017-05-01T20:15:00Z"),
            List.of(
                new FuturesCurve.Point(FRONT, 12.10, "hand"),
                new FuturesCurve.Point(SECOND, 13.50, "hand"))),
        Optional.of(new Observation(MONDAY, 10.11, Instant.parse("2017-05-01T20:15:00Z"), "hand")));
  }
}
