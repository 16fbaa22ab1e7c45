package alvh.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import alvh.book.Book;
import alvh.book.Condors;
import alvh.book.FuturesPosition;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.files.ChainFiles;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Right;
import alvh.margin.FuturesMargin;
import alvh.margin.FuturesMarginRow;
import alvh.margin.MarginMarket;
import alvh.margin.RegT;
import alvh.market.OptionChain;
import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import alvh.risk.RiskReport;
import alvh.scenario.RealMarket;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Ten condors and 14 VXM on the quotes of 2024-01-05, by hand.
@Tag("real-data")
class BookCapitalTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 5);
  private static final LocalDate SETTLEMENT = LocalDate.of(2024, 2, 14);
  private static final double EQUITY = 1_500_000;
  private static final double SPX = 4697.24;
  private static final double CENT = 0.01;
  private static final double EXACT = 1e-10;

  private static final FuturesPosition VXM =
      new FuturesPosition(
          "vxm", Sleeve.VX_OVERLAY, new FutureContract(FutureRoot.VXM, SETTLEMENT), 14, 15, DAY);

  private static RealMarket market = RealMarket.with();

  @BeforeAll
  static void read() {
    OptionChain chain =
        ChainFiles.of(MarketConfig.standard().calendar())
            .read(
                RealData.file("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz"), Optional.empty())
            .chain();
    market = RealMarket.with(chain);
  }

  private static Book book(Position... positions) {
    return new Book("by hand", EQUITY, List.of(positions));
  }

  private static RiskReport risk(Book book) {
    return RiskReport.of(book, market.marks(DAY), Map.of(), RealMarket.calendar());
  }

  private static BookCapital capital(Book book) {
    var rows = new TreeMap<LocalDate, FuturesMarginRow>();
    rows.put(LocalDate.of(2024, 1, 1), new FuturesMarginRow(1_000, 900, false, "by hand"));
    CapitalMarket rates =
        new CapitalMarket(DAY, Figure.of(0.0522), Figure.of(0.0533), "by hand", Figure.of(SPX));
    RiskReport risk = risk(book);
    return BookCapital.of(
        book,
        risk,
        rates,
        MarginMarket.of(DAY, risk, Map.of("SPX", Figure.of(SPX))),
        new CapitalPolicy(
            new RegT(RegT.UnequalSides.WIDER, new FuturesMargin(Map.of(FutureRoot.VXM, rows))),
            CapitalTerms.DEFAULT));
  }

  private static double known(Figure figure) {
    return figure.asNumber().orElseThrow();
  }

  @Test
  void condors_alone_promise_their_credit_on_their_largest_loss() {
    BookCapital capital = capital(book(Condors.february()));
    assertThat(known(capital.wacc().capitalUsd())).isCloseTo(37_900, within(CENT));
    // 37,900 out on 5 January, 50,000 back on 16 February, 42 days later
    assertThat(known(capital.promised().value()))
        .isCloseTo(Math.pow(50_000.0 / 37_900, 365 / 42.0) - 1, within(1e-8));
    // sold today at the middle of the quotes, 12.10
    assertThat(capital.toDate().measure()).isEqualTo(PositionReturn.Measure.RETURN_ON_RISK);
    assertThat(known(capital.toDate().value())).isCloseTo(0, within(1e-9));
  }

  @Test
  void beta_is_the_net_delta_of_the_book_at_the_level_of_the_index_over_equity() {
    Book book = book(Condors.february(), VXM);
    double delta = known(risk(book).totals().netDeltaPerCondor()) * 10;
    assertThat(known(capital(book).beta())).isCloseTo(delta * SPX * 100 / EQUITY, within(EXACT));
  }

  @Test
  void a_future_adds_its_margin_to_the_capital_and_its_roll_down_to_the_cost() {
    Book book = book(Condors.february(), VXM);
    BookCapital capital = capital(book);
    assertThat(known(capital.wacc().capitalUsd())).isCloseTo(51_900, within(CENT));
    HedgeRisk hedge = risk(book).hedges().getFirst();
    double carry = known(hedge.carryPerDayUsd());
    assertThat(carry).isBetween(-50.0, -40.0);
    assertThat(known(capital.wacc().hedgeCost())).isCloseTo(-carry * 365 / 51_900, within(EXACT));
    double hurdle = 0.0533 + 0.046 * known(capital.beta());
    assertThat(known(capital.hurdle().rate())).isCloseTo(hurdle, within(EXACT));
    assertThat(known(capital.wacc().rate()))
        .isCloseTo(hurdle - carry * 365 / 51_900, within(EXACT));
    // held for the 40 days to its settlement
    PositionCapital row = capital.positions().getLast();
    assertThat(row.horizon()).isEqualTo(SETTLEMENT);
    assertThat(known(row.promisedUsd()))
        .isCloseTo((known(hedge.markPoints()) - 15) * 1_400 + 40 * carry, within(CENT));
    assertThat(known(capital.promised().value()))
        .isLessThan(known(capital(book(Condors.february())).promised().value()));
  }

  @Test
  void a_naked_option_is_backed_by_its_margin_less_its_credit() {
    Position naked = Condors.pack(List.of(Condors.leg(-1, Right.CALL, 4875)), 1, 20);
    PositionCapital row = capital(book(naked)).positions().getFirst();
    assertThat(row.basis()).isEqualTo(PositionCapital.Basis.MARGIN);
    // 15 % of the index less 177.76 out of the money
    assertThat(known(row.capitalUsd())).isCloseTo(100 * (0.15 * SPX - (4875 - SPX)), within(CENT));
  }
}
