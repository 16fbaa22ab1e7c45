package alvh.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.time.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EndedHistoryTest {
  private static final LocalDate MONDAY = LocalDate.of(2017, 5, 1);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate MAY = LocalDate.of(2017, 5, 17);
  private static final LocalDate JUNE = LocalDate.of(2017, 6, 21);
  private static final Instant END = NewYork.instant(MONDAY, LocalTime.of(17, 0));

  private final MarketHistory whole =
      new GivenHistory()
          .with("vix.close", new TreeMap<>(Map.of(MONDAY, 10.11, TUESDAY, 10.59)))
          .with(futures())
          .with(chain(MONDAY), chain(TUESDAY));

  private static FuturesHistory futures() {
    var clock = new SettleClock(new TreeMap<>(Map.of(LocalDate.EPOCH, LocalTime.of(16, 15))));
    return FuturesHistory.of(
        FutureRoot.VX,
        clock,
        List.of(
            new FuturesSeries(
                new FutureContract(FutureRoot.VX, MAY),
                List.of(bar(MONDAY, 12.1), bar(TUESDAY, 12.2)),
                "given"),
            new FuturesSeries(
                new FutureContract(FutureRoot.VX, JUNE), List.of(bar(TUESDAY, 13.5)), "given")));
  }

  private static FuturesBar bar(LocalDate day, double settle) {
    OptionalDouble price = OptionalDouble.of(settle);
    return new FuturesBar(day, price, price, price, OptionalDouble.empty(), price, 1, 1);
  }

  private static OptionChain chain(LocalDate day) {
    Expiry expiry =
        new Expiry(MAY, Settlement.AM, NewYork.instant(MAY, LocalTime.of(9, 30)), MAY.minusDays(1));
    double[] none = {Double.NaN};
    var slice =
        new ChainSlice(
            OptionRoot.VIX,
            expiry,
            new double[] {15},
            new double[] {.5},
            new double[] {.6},
            none,
            none);
    return new OptionChain(
        "VIX",
        NewYork.instant(day, LocalTime.of(16, 15)),
        OptionalDouble.empty(),
        List.of(slice),
        DataGrade.QUOTES,
        "given");
  }

  @Test
  void nothing_of_a_truncated_history_is_later() {
    MarketHistory cut = TruncatedHistory.of(whole, END);
    DailySeries vix = cut.series("vix.close").orElseThrow();
    assertEquals(1, vix.size());
    assertEquals(1, vix.uncut().size());
    FuturesHistory vx = cut.futures(FutureRoot.VX).orElseThrow();
    assertEquals(List.of(MAY), vx.settlements());
    assertEquals(MONDAY, vx.lastDay());
    assertTrue(vx.settle(MAY, TUESDAY).isEmpty());
    assertFalse(cut.chains(NewYork.instant(MONDAY, LocalTime.of(16, 15))).isEmpty());
    assertTrue(cut.chains(NewYork.instant(TUESDAY, LocalTime.of(16, 15))).isEmpty());
  }

  @Test
  void a_value_of_the_day_that_is_published_after_the_end_is_later() {
    MarketHistory cut = TruncatedHistory.of(whole, NewYork.instant(MONDAY, LocalTime.of(16, 0)));
    assertEquals(0, cut.series("vix.close").orElseThrow().size());
    assertTrue(cut.futures(FutureRoot.VX).orElseThrow().settlements().isEmpty());
  }

  @Test
  void a_poisoned_history_is_itself_up_to_its_end_and_absurd_after() {
    MarketHistory poisoned = PoisonedHistory.of(whole, END);
    DailySeries vix = poisoned.series("vix.close").orElseThrow();
    assertEquals(10.11, vix.value(0));
    assertEquals(7.3 * 10.59 + 13, vix.value(1));
    FuturesHistory vx = poisoned.futures(FutureRoot.VX).orElseThrow();
    assertEquals(12.1, vx.settle(MAY, MONDAY).orElseThrow());
    assertEquals(7.3 * 13.5 + 13, vx.settle(JUNE, TUESDAY).orElseThrow());
    FuturesBar later = vx.contract(MAY).orElseThrow().bars().getLast();
    assertEquals(7.3 * 12.2 + 13, later.open().orElseThrow());
    assertTrue(later.close().isEmpty());
  }

  @Test
  void a_poisoned_chain_quotes_what_was_listed() {
    MarketHistory poisoned = PoisonedHistory.of(whole, END);
    List<ChainSlice> slices =
        poisoned.chains(NewYork.instant(TUESDAY, LocalTime.of(16, 15))).stream()
            .filter(c -> c.asOf().isAfter(END))
            .flatMap(c -> c.slices().stream())
            .toList();
    assertEquals(7.3 * .5 + 13, slices.getFirst().quote(Right.CALL, 0).bid());
    assertEquals(QuoteState.UNLISTED, slices.getFirst().state(Right.PUT, 0));
  }
}
