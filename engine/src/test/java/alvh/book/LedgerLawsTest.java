package alvh.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.Instrument;
import alvh.instrument.OptionRoot;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What holds of every ledger, over drawn histories of fills, settlements and statements.
class LedgerLawsTest {
  private static final int HISTORIES = 300;
  private static final Instant END = NewYork.instant(LocalDate.of(2024, 6, 3), LocalTime.NOON);

  /// The profit of each of three positions is rounded to the cent; the rest is binary dust.
  private static final Offset<Double> CENTS = within(3 * 0.005 + 1e-6);

  private static final List<OptionLeg> CONDOR =
      new IronCondor(OptionRoot.SPX, Condors.FEBRUARY, 4475, 4425, 4875, 4925).legs();

  /// Fills of condors, of their sides, and of futures, either way round.
  private static List<LedgerEvent> history(Random random) {
    List<LedgerEvent> events = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      events.add(fill(random, "f" + i, 2 + random.nextInt(29)));
    }
    if (random.nextInt(3) == 0) {
      Instant open = NewYork.instant(Condors.FEBRUARY, LocalTime.of(9, 30));
      events.add(
          new CashSettlement(
              "set", open, "SPX", Condors.FEBRUARY, 4300 + random.nextInt(80_000) / 100.0, "SET"));
    }
    return events;
  }

  private static Fill fill(Random random, String id, int day) {
    int quantity = 1 + random.nextInt(20);
    if (random.nextInt(3) == 0) {
      int side = random.nextBoolean() ? 1 : -1;
      return Fills.futures(id, day, side * quantity, (1_200 + random.nextInt(800)) / 100.0);
    }
    List<OptionLeg> legs =
        switch (random.nextInt(4)) {
          case 0 -> CONDOR.subList(0, 2);
          case 1 -> CONDOR.subList(2, 4);
          default -> CONDOR;
        };
    String position = random.nextBoolean() ? "feb" : "feb-2";
    double price = (random.nextInt(600) - 200) / 20.0;
    List<OptionLeg> traded = random.nextBoolean() ? legs : Fills.reversed(legs);
    return Fills.options(id, day, position, quantity, price, traded);
  }

  private static LedgerState state(List<? extends LedgerEvent> events) {
    return PositionLedger.of(events).at(END);
  }

  @Test
  void the_order_of_arrival_and_repetition_change_nothing() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<LedgerEvent> events = history(random);
      LedgerState expected = state(events);
      List<LedgerEvent> shuffled = new ArrayList<>(events);
      shuffled.addAll(events.subList(0, random.nextInt(events.size() + 1)));
      Collections.shuffle(shuffled, random);
      assertThat(state(shuffled)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void a_fill_in_two_parts_gives_the_same_book_and_profit() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<LedgerEvent> events = history(random);
      List<LedgerEvent> split = new ArrayList<>();
      for (LedgerEvent event : events) {
        split.addAll(event instanceof Fill fill ? parts(fill, random) : List.of(event));
      }
      LedgerState whole = state(events);
      LedgerState parted = state(split);
      assertThat(parted.book("b", 1e6)).as("seed %d", seed).isEqualTo(whole.book("b", 1e6));
      assertThat(parted.positions())
          .as("seed %d", seed)
          .extracting(LedgerPosition::realised)
          .isEqualTo(whole.positions().stream().map(LedgerPosition::realised).toList());
    }
  }

  /// `fill` in two parts, one right after the other.
  private static List<Fill> parts(Fill fill, Random random) {
    if (fill.quantity() == 1) {
      return List.of(fill);
    }
    int first = 1 + random.nextInt(fill.quantity() - 1);
    return List.of(
        part(fill, fill.id() + "a", first), part(fill, fill.id() + "b", fill.quantity() - first));
  }

  private static Fill part(Fill fill, String id, int quantity) {
    return new Fill(
        id,
        fill.at(),
        fill.position(),
        fill.sleeve(),
        fill.rolledFrom(),
        fill.legs(),
        quantity,
        fill.netPrice(),
        0,
        fill.source());
  }

  /// Profit taken plus what is open, at any marks, is all the cash plus the contracts at their
  /// marks: each side counted for itself.
  @Test
  void cash_flows_and_marks_are_the_change_of_equity() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<LedgerEvent> events = history(random);
      events.removeIf(CashSettlement.class::isInstance);
      double flows = 0;
      for (LedgerEvent event : events) {
        Fill fill = (Fill) event;
        flows += fill.netPrice() * multiplier(fill) * fill.quantity() + marked(fill);
      }
      double equity = 0;
      for (LedgerPosition position : state(events).positions()) {
        equity += ((CashAmount.Known) position.realised()).cents() / 100.0;
        equity += position.held().map(LedgerLawsTest::open).orElse(0.0);
      }
      assertThat(equity).as("seed %d", seed).isCloseTo(flows, CENTS);
    }
  }

  /// Any mark will do, as long as it is the same for one contract.
  private static double mark(Instrument instrument) {
    return 5 + instrument.label().hashCode() % 97 / 20.0;
  }

  private static int multiplier(Fill fill) {
    return fill.legs().getFirst().instrument().multiplier();
  }

  private static double marked(Fill fill) {
    return fill.legs().stream().mapToDouble(l -> l.ratio() * mark(l.instrument())).sum()
        * multiplier(fill)
        * fill.quantity();
  }

  /// What is open of a position, at its opening price against the marks.
  private static double open(Position position) {
    return switch (position) {
      case OptionPackage pack ->
          (pack.credit()
                  + pack.legs().stream().mapToDouble(l -> l.ratio() * mark(l.contract())).sum())
              * pack.multiplier()
              * pack.quantity();
      case FuturesPosition future ->
          (mark(future.contract()) - future.price())
              * future.contract().multiplier()
              * future.quantity();
      case SharePosition share -> throw new IllegalStateException("none is drawn");
    };
  }

  @Test
  void fees_are_the_sum_of_all_fees_and_a_flat_account_has_realised_all_its_cash() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      List<LedgerEvent> events = history(new Random(seed));
      LedgerState state = state(events);
      assertThat(state.positions().stream().mapToLong(LedgerPosition::feesCents).sum())
          .isEqualTo(100L * events.stream().filter(Fill.class::isInstance).count());
      assertThat(state.positions())
          .as("seed %d", seed)
          .filteredOn(p -> !p.isOpen())
          .allMatch(p -> p.realised().equals(p.cash()));
      assertThat(state.campaigns().stream().map(Campaign::credit).reduce(CashAmount::plus))
          .isEqualTo(state.positions().stream().map(LedgerPosition::cash).reduce(CashAmount::plus));
    }
  }
}
