package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.files.ChainFiles;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.market.DayView;
import alvh.market.GivenHistory;
import alvh.market.MarketHistory;
import alvh.playbook.ActionName;
import alvh.time.NewYork;
import alvh.workspace.BookYaml;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What would be traded is what was priced: on real chains, every alternative's costs are the sum
/// over its orders, counted here from nothing but quotes, ticks and fees.
@Tag("real-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdersTest {
  /// Sums of cents in another order: binary dust only.
  private static final Offset<Double> CENTS = within(1e-6);

  private static final LocalDate FRIDAY = LocalDate.of(2024, 1, 5);

  private MarketHistory friday = new GivenHistory();

  @BeforeAll
  void read() {
    Instant close = NewYork.instant(FRIDAY, Days2018.CONFIG.calendar().indexOptionsClose(FRIDAY));
    friday =
        Days2018.history()
            .with(
                List.of(
                    ChainFiles.of(Days2018.CONFIG.calendar())
                        .read(
                            RealData.file("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz"),
                            Optional.of(close))
                        .chain()));
  }

  private Decision decide(Book book) {
    return decide(
        friday,
        NewYork.instant(FRIDAY, Days2018.CONFIG.calendar().indexOptionsClose(FRIDAY)),
        book);
  }

  private static Decision decide(MarketHistory history, Instant moment, Book book) {
    return Days2018.desk()
        .decide(
            DayView.of(history, moment),
            book,
            DeskState.EMPTY,
            Days2018.playbook(),
            Days2018.policy());
  }

  private static Book book2024(Position... more) {
    Book read =
        new BookYaml(Days2018.CONFIG.calendar(), Days2018.CONFIG.listings())
            .read(RealData.projectRoot().resolve("examples").resolve("book-2024-01-05.yaml"));
    List<Position> positions = new ArrayList<>(read.positions());
    positions.addAll(List.of(more));
    return new Book(read.name(), read.equityUsd(), positions);
  }

  private static Position overlay(String id, int quantity, LocalDate opened) {
    var contract = new FutureContract(FutureRoot.VXM, LocalDate.of(2024, 2, 14));
    return new FuturesPosition(id, Sleeve.VX_OVERLAY, contract, quantity, 14.5, opened);
  }

  private static Alternative find(Decision decision, ActionName action) {
    return decision.alternatives().stream()
        .filter(a -> a.proposal().what().action() == action)
        .findFirst()
        .orElseThrow();
  }

  private static void checkSums(Decision decision, LocalDate date) {
    for (Alternative alternative : decision.alternatives()) {
      switch (alternative.pricing()) {
        case Pricing.Priced(double mid, double natural, double fees) -> {
          assertThat(alternative.orders()).as(alternative.description()).isNotEmpty();
          assertThat(sum(alternative.orders(), date, Count.MID)).isCloseTo(mid, CENTS);
          assertThat(sum(alternative.orders(), date, Count.NATURAL)).isCloseTo(natural, CENTS);
          assertThat(sum(alternative.orders(), date, Count.FEES)).isCloseTo(fees, CENTS);
        }
        case Pricing.Free free -> assertThat(alternative.orders()).isEmpty();
        case Pricing.Abstains abstains -> assertThat(alternative.orders()).isEmpty();
      }
    }
  }

  private enum Count {
    MID,
    NATURAL,
    FEES
  }

  private static double sum(List<Order> orders, LocalDate date, Count what) {
    double usd = 0;
    for (Order order : orders) {
      for (OrderLeg leg : order.legs()) {
        usd += usd(leg, order.quantity(), date, what);
      }
    }
    return usd;
  }

  private static double usd(OrderLeg leg, int quantity, LocalDate date, Count what) {
    double contracts = (double) leg.ratio() * quantity;
    double multiplier = leg.instrument().multiplier();
    double premium =
        switch (leg.price()) {
          case LegPrice.Quoted(var quote) -> quote.mid();
          case LegPrice.Settled settled -> 0;
        };
    if (what == Count.FEES) {
      return Days2018.CONFIG.fees().orderCents(leg.instrument(), date, premium, (int) contracts)
          / 100.0;
    }
    if (what == Count.MID) {
      return contracts * multiplier * premium;
    }
    return switch (leg.price()) {
      case LegPrice.Quoted(var quote) ->
          contracts * multiplier * (contracts > 0 ? quote.ask() : quote.bid());
      case LegPrice.Settled settled ->
          Math.abs(contracts)
              * multiplier
              * Days2018.CONFIG.ticks().tick(((FutureContract) leg.instrument()).root(), date);
    };
  }

  @Test
  void every_price_of_a_quiet_day_is_the_sum_over_its_orders() {
    Decision bare = decide(book2024());
    checkSums(bare, FRIDAY);
    assertThat(find(bare, ActionName.RESIZE_LAYER).orders())
        .singleElement()
        .satisfies(o -> {
          assertThat(o.effect()).isEqualTo(Order.Effect.OPEN);
          assertThat(o.sleeve()).isEqualTo(Sleeve.VX_OVERLAY);
          assertThat(o.legs().getFirst().ratio()).isEqualTo(1);
        });
    Decision covered = decide(book2024(overlay("vx", 90, FRIDAY)));
    checkSums(covered, FRIDAY);
    assertThat(find(covered, ActionName.RESIZE_LAYER).orders())
        .singleElement()
        .satisfies(o -> {
          assertThat(o.effect()).isEqualTo(Order.Effect.CLOSE);
          assertThat(o.position()).isEqualTo("vx");
          assertThat(o.legs().getFirst().ratio()).isEqualTo(-1);
        });
    assertThat(find(covered, ActionName.FLATTEN).orders()).hasSize(2);
  }

  @Test
  void a_roll_closes_the_old_position_and_opens_a_new_one_that_remembers_it() {
    Decision decision = decide(book2024());
    List<Order> orders = find(decision, ActionName.ROLL_CONDOR).orders();
    assertThat(orders)
        .extracting(Order::effect)
        .containsExactly(Order.Effect.CLOSE, Order.Effect.OPEN);
    assertThat(orders).extracting(Order::position).containsExactly("feb", "feb-2");
    assertThat(orders)
        .extracting(Order::rolledFrom)
        .containsExactly(Optional.empty(), Optional.of("feb"));
    assertThat(orders).allMatch(o -> o.quantity() == 10 && o.legs().size() == 4);
    for (int i = 0; i < 4; i++) {
      assertThat(orders.getLast().legs().get(i).ratio())
          .isEqualTo(-orders.getFirst().legs().get(i).ratio());
    }
  }

  @Test
  void new_ids_are_free_in_the_whole_book_also_beside_what_is_not_yet_held() {
    Decision decision =
        decide(
            book2024(
                overlay("feb-2", 1, FRIDAY.plusDays(3)),
                overlay("sized-vx-overlay", 1, FRIDAY.plusDays(3))));
    assertThat(find(decision, ActionName.ROLL_CONDOR).orders().getLast().position())
        .isEqualTo("feb-3");
    assertThat(find(decision, ActionName.RESIZE_LAYER).orders().getFirst().position())
        .isEqualTo("sized-vx-overlay-2");
  }

  @Test
  void two_condors_never_roll_to_one_id() {
    OptionPackage feb = book2024().condorPackages().getFirst();
    var twin = new OptionPackage("feb-2", feb.sleeve(), feb.legs(), 1, feb.credit(), feb.opened());
    assertThat(
            decide(book2024(twin)).alternatives().stream()
                .filter(a -> a.proposal().what().action() == ActionName.ROLL_CONDOR)
                // a roll of one side is voted on and has no trade
                .filter(a -> !a.orders().isEmpty())
                .map(a -> a.orders().getLast().position()))
        .containsExactly("feb-3", "feb-4");
  }

  @Test
  void every_price_of_a_wild_day_is_the_sum_over_its_orders() {
    List<Instant> moments =
        Days2018.moments().stream()
            .filter(m -> NewYork.date(m).isAfter(LocalDate.of(2018, 2, 1)))
            .limit(3)
            .toList();
    int priced = 0;
    MarketHistory history = Days2018.history().with(Days2018.chains(moments));
    for (Instant moment : moments) {
      Decision decision = decide(history, moment, Days2018.book());
      checkSums(decision, NewYork.date(moment));
      priced += (int) decision.alternatives().stream().filter(a -> !a.orders().isEmpty()).count();
    }
    assertThat(priced).isGreaterThan(4);
  }
}
