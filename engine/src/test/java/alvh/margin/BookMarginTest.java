package alvh.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Book;
import alvh.book.Condors;
import alvh.book.FuturesPosition;
import alvh.book.IronCondor;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.risk.Figure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BookMarginTest {
  private static final double CENT = 0.005;
  private static final LocalDate NEAR = LocalDate.of(2024, 2, 14);
  private static final LocalDate FAR = LocalDate.of(2024, 3, 20);
  private static final int DRAWS = 500;

  private static double usd(Figure figure) {
    return figure.asNumber().orElseThrow();
  }

  private static OptionContract vix(LocalDate expiry, double strike, Right right) {
    return new OptionContract(OptionRoot.VIX, expiry, strike, right);
  }

  @Test
  void a_vix_calendar_is_a_naked_short_and_a_long_paid_in_full() {
    OptionContract sold = vix(NEAR, 15, Right.CALL);
    OptionContract bought = vix(FAR, 15, Right.CALL);
    BookMargin margin =
        MarginBooks.charges(
            MarginBooks.book(Map.of(sold, -1, bought, 1)),
            MarginBooks.market(13.35, Map.of(sold, 1.10, bought, 1.90)));
    // by hand: 20 % of 13.35 is 2.67, less 1.65 out of the money 1.02, below the least 1.335
    assertThat(usd(margin.maintenanceUsd())).isCloseTo(100 * (1.10 + 1.335), within(CENT));
    assertThat(usd(margin.initialUsd())).isCloseTo(100 * (1.10 + 1.335 + 1.90), within(CENT));
    assertThat(usd(margin.callUsd())).isCloseTo(100 * (1.335 + 1.90), within(CENT));
  }

  @Test
  void legs_of_two_positions_and_layers_make_one_spread() {
    OptionContract sold = vix(NEAR, 15, Right.CALL);
    OptionContract bought = vix(NEAR, 16, Right.CALL);
    BookMargin margin =
        MarginBooks.charges(
            MarginBooks.book(Map.of(sold, -2, bought, 2)),
            MarginBooks.market(20, Map.of(sold, 5.2, bought, 4.4)));
    assertThat(margin.charges()).hasSize(1);
    assertThat(margin.charges().getFirst().positions()).hasSize(2);
    assertThat(usd(margin.maintenanceUsd())).isCloseTo(200, within(CENT));
  }

  @Test
  void a_wide_spread_is_charged_as_its_naked_short_when_that_is_less() {
    OptionContract sold = vix(NEAR, 18, Right.CALL);
    OptionContract bought = vix(NEAR, 40, Right.CALL);
    BookMargin margin =
        MarginBooks.charges(
            MarginBooks.book(Map.of(sold, -1, bought, 1)),
            MarginBooks.market(13.35, Map.of(sold, 0.50, bought, 0.05)));
    assertThat(usd(margin.maintenanceUsd())).isCloseTo(100 * (0.50 + 1.335), within(CENT));
  }

  @Test
  void am_and_pm_settled_options_of_one_date_do_not_offset() {
    OptionContract am = new OptionContract(OptionRoot.SPX, Condors.FEBRUARY, 4700, Right.PUT);
    OptionContract pm = new OptionContract(OptionRoot.SPXW, Condors.FEBRUARY, 4650, Right.PUT);
    BookMargin margin =
        MarginBooks.charges(
            MarginBooks.book(Map.of(am, -1, pm, 1)),
            MarginBooks.market(4700, Map.of(am, 80.0, pm, 60.0)));
    assertThat(margin.charges()).hasSize(2);
    assertThat(usd(margin.maintenanceUsd())).isCloseTo(100 * (80 + 0.15 * 4700), within(CENT));
  }

  @Test
  void what_is_bought_and_sold_in_one_series_cancels() {
    Book book =
        new Book(
            "closed out",
            1_000,
            List.of(
                Condors.pack(List.of(Condors.leg(-1, Right.PUT, 4500)), 1, 10),
                new OptionPackage(
                    "other",
                    Sleeve.COLLAR,
                    List.of(Condors.leg(1, Right.PUT, 4500)),
                    1,
                    -10,
                    Condors.OPENED)));
    BookMargin margin = MarginBooks.charges(book, MarginBooks.market(4700, Map.of()));
    assertThat(margin.charges()).isEmpty();
    assertThat(usd(margin.maintenanceUsd())).isZero();
  }

  @Test
  void a_naked_option_without_a_price_is_unknown_and_says_which() {
    OptionContract sold = vix(NEAR, 15, Right.CALL);
    BookMargin margin =
        MarginBooks.charges(MarginBooks.book(Map.of(sold, -1)), MarginBooks.market(14, Map.of()));
    assertThat(margin.maintenanceUsd())
        .isInstanceOfSatisfying(
            Figure.Unknown.class, u -> assertThat(u.why()).contains("VIX 2024-02-14 C15"));
  }

  @Test
  void a_short_box_costs_its_width_once_and_a_bought_one_is_paid_in_full() {
    Map<OptionContract, Integer> box = new LinkedHashMap<>();
    Map<OptionContract, Double> prices = new LinkedHashMap<>();
    for (Right right : Right.values()) {
      for (double strike : new double[] {4600, 4700}) {
        OptionContract c = new OptionContract(OptionRoot.SPX, Condors.FEBRUARY, strike, right);
        boolean isSold = right == Right.CALL == (strike == 4600);
        box.put(c, isSold ? -1 : 1);
        prices.put(c, 50.0);
      }
    }
    MarginMarket market = MarginBooks.market(4650, prices);
    assertThat(usd(MarginBooks.charges(MarginBooks.book(box), market).maintenanceUsd()))
        .isCloseTo(10_000, within(CENT));
    box.replaceAll((c, count) -> -count);
    BookMargin bought = MarginBooks.charges(MarginBooks.book(box), market);
    assertThat(usd(bought.maintenanceUsd())).isZero();
    assertThat(usd(bought.initialUsd())).isCloseTo(10_000, within(CENT));
  }

  @Test
  void a_broker_that_adds_unequal_sides_asks_more() {
    Book book =
        new Book(
            "unequal",
            1_000,
            List.of(
                Condors.pack(
                    new IronCondor(OptionRoot.SPX, Condors.FEBRUARY, 4475, 4450, 4875, 4975).legs(),
                    1,
                    10)));
    MarginMarket market = MarginBooks.market(4700, Map.of());
    assertThat(usd(MarginBooks.EXCHANGE.of(book, market).maintenanceUsd()))
        .isCloseTo(10_000, within(CENT));
    assertThat(usd(new RegT(RegT.UnequalSides.SUM).of(book, market).maintenanceUsd()))
        .isCloseTo(12_500, within(CENT));
  }

  /// Laws over random legs of one expiry: the charge of covered legs is what a walk over all
  /// settlements finds at most, and no more than what the shorts alone would be charged.
  @Test
  void covered_legs_are_never_charged_more_than_they_can_lose() {
    Random random = new Random(7);
    for (int draw = 0; draw < DRAWS; draw++) {
      Map<OptionContract, Integer> held = new LinkedHashMap<>();
      Map<OptionContract, Double> prices = new LinkedHashMap<>();
      int net = 0;
      for (int i = 0; i < 6; i++) {
        OptionContract c =
            new OptionContract(
                OptionRoot.SPX, Condors.FEBRUARY, 4500 + 25 * random.nextInt(16), Right.PUT);
        int count = random.nextInt(5) - 2;
        held.merge(c, count, Integer::sum);
        prices.put(c, 1 + 50 * random.nextDouble());
        net += count;
      }
      if (net < 0) {
        continue;
      }
      double worst = 0;
      for (int level = 4000; level <= 5000; level += 25) {
        double value = 0;
        for (var leg : held.entrySet()) {
          value += leg.getValue() * Math.max(0, leg.getKey().strike() - level);
        }
        worst = Math.max(worst, -value);
      }
      BookMargin margin =
          MarginBooks.charges(MarginBooks.book(held), MarginBooks.market(4700, prices));
      // long options beside the matched spreads relieve nothing, so it may be more than the walk
      assertThat(usd(margin.maintenanceUsd()))
          .as("%s", held)
          .isGreaterThanOrEqualTo(0)
          .isGreaterThanOrEqualTo(net == 0 ? 100 * worst - CENT : 0);
      if (net == 0) {
        assertThat(usd(margin.maintenanceUsd()))
            .as("%s", held)
            .isCloseTo(100 * worst, within(CENT));
      }
    }
  }

  private static FuturesMargin table() {
    var rows = new TreeMap<LocalDate, FuturesMarginRow>();
    rows.put(LocalDate.of(2020, 1, 1), new FuturesMarginRow(1_100, 1_000, true, "a page"));
    rows.put(LocalDate.of(2024, 1, 1), new FuturesMarginRow(700, 600, false, "own broker"));
    return new FuturesMargin(Map.of(FutureRoot.VXM, rows));
  }

  private static MarginCharge futures(int quantity, LocalDate day) {
    Position position =
        new FuturesPosition(
            "vx",
            Sleeve.VX_OVERLAY,
            new FutureContract(FutureRoot.VXM, NEAR),
            quantity,
            14.2,
            LocalDate.of(2019, 1, 2));
    return new RegT(RegT.UnequalSides.WIDER, table())
        .of(
            new Book("a future", 1_000, List.of(position)),
            new MarginMarket(day, Map.of(), Map.of()))
        .charges()
        .getFirst();
  }

  @Test
  void futures_are_charged_by_the_row_in_force_long_and_short_alike() {
    assertThat(usd(futures(14, LocalDate.of(2024, 1, 5)).initialUsd())).isEqualTo(9_800);
    assertThat(usd(futures(-14, LocalDate.of(2024, 1, 5)).maintenanceUsd())).isEqualTo(8_400);
    assertThat(usd(futures(1, LocalDate.of(2023, 12, 29)).initialUsd())).isEqualTo(1_100);
  }

  @Test
  void a_default_row_says_so_and_before_the_first_row_nothing_is_known() {
    assertThat(futures(1, LocalDate.of(2023, 12, 29)).rule()).contains("a default");
    assertThat(futures(1, LocalDate.of(2024, 1, 5)).rule()).doesNotContain("default");
    assertThat(futures(1, LocalDate.of(2019, 12, 31)).initialUsd())
        .isInstanceOfSatisfying(
            Figure.Unknown.class, u -> assertThat(u.why()).contains("VXM", "2019-12-31"));
  }
}
