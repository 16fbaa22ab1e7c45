package alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.IronCondor;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.instrument.EtpTable;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionRoot;
import alvh.market.DayView;
import alvh.market.GivenHistory;
import alvh.pricing.Black76;
import alvh.surface.SyntheticChain;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A book on a flat synthetic chain, where every figure can be worked out by hand.
class BookTotalsTest {
  private static final TradingCalendar CALENDAR = MarketConfig.standard().calendar();
  private static final LocalDate TODAY = NewYork.date(SyntheticChain.AS_OF);
  private static final LocalDate EXPIRY = TODAY.plusDays(39);
  private static final LocalDate VX = LocalDate.of(2024, 3, 20);
  private static final double FORWARD = 4700;
  private static final double RATE = 0.05;
  private static final double FLAT = 0.15;

  /// VIX falls by a point when SPX rises by 1 %: -100 points per 1.00 of return.
  private static final double VIX_PER_RETURN = -100;

  /// The fit of a forward and of vols to exact quotes, in deltas.
  private static final double FITTED = 1e-4;

  /// Closes of 70 trading days on which VIX answers SPX exactly.
  private static NavigableMap<LocalDate, Double> closes(boolean isVix) {
    var closes = new TreeMap<LocalDate, Double>();
    double spx = 4700;
    double vix = 14;
    LocalDate day = CALENDAR.plusTradingDays(TODAY, -70);
    for (int i = 0; i < 71; i++) {
      double move = i % 3 == 0 ? 0.01 : -0.005;
      closes.put(day, isVix ? vix : spx);
      vix += VIX_PER_RETURN * move;
      spx *= 1 + move;
      day = CALENDAR.next(day);
    }
    return closes;
  }

  private static RiskReport report(GivenHistory history, Position... positions) {
    var view = DayView.of(history, SyntheticChain.AS_OF);
    MarketMarks marks =
        MarketMarks.of(
            view, CALENDAR, new EtpTable(Map.of()), OptionalDouble.of(RATE), VolShift.PARALLEL);
    return RiskReport.of(
        new Book("a book", 100_000, List.of(positions)), marks, Map.of(), CALENDAR);
  }

  private static GivenHistory history() {
    double discount = Math.exp(-RATE * 39 / 365.0);
    return new GivenHistory()
        .with("vix.close", closes(true))
        .with("spx.close", closes(false))
        .withVx(TODAY, Map.of(LocalDate.of(2024, 1, 17), 14.0, VX, 16.0))
        .with(
            SyntheticChain.chain(
                SyntheticChain.slice(
                    39,
                    FORWARD,
                    discount,
                    SyntheticChain.strikes(4000, 5400, 25),
                    k -> FLAT,
                    0.05)));
  }

  private static OptionPackage condor(int quantity) {
    List<OptionLeg> legs = new IronCondor(OptionRoot.SPXW, EXPIRY, 4500, 4450, 4900, 4950).legs();
    return new OptionPackage("feb", Sleeve.CONDOR, legs, quantity, 11, TODAY);
  }

  private static FuturesPosition overlay(int quantity) {
    return new FuturesPosition(
        "vx", Sleeve.VX_OVERLAY, new FutureContract(FutureRoot.VXM, VX), quantity, 16, TODAY);
  }

  private static double number(Figure figure) {
    return figure.asNumber().orElseThrow();
  }

  /// Delta of the condor by differences of its price.
  private static double deltaByHand() {
    double discount = Math.exp(-RATE * 39 / 365.0);
    double h = 0.01;
    double sum = 0;
    for (OptionLeg leg : condor(1).legs()) {
      double stdDev = FLAT * Math.sqrt(39 / 365.0);
      int sign = leg.contract().right().sign();
      double up = Black76.price(FORWARD + h, leg.contract().strike(), stdDev, sign);
      double down = Black76.price(FORWARD - h, leg.contract().strike(), stdDev, sign);
      sum += leg.ratio() * discount * (up - down) / (2 * h);
    }
    return sum;
  }

  @Test
  void form_a_adds_the_hedges_delta_through_vix_and_form_b_that_of_the_condors_too() {
    RiskReport report = report(history(), condor(10), overlay(6));
    BookTotals totals = report.totals();
    double last = closes(false).lastEntry().getValue();
    double vixPerPoint = VIX_PER_RETURN / last;
    assertThat(number(totals.vixPerIndexPoint())).isCloseTo(vixPerPoint, within(1e-9));
    double days = 72; // to 2024-03-20
    double hedgeVega = 600 * Math.pow(1 + days / 12, -0.6);
    assertThat(number(totals.hedgeVegaUsd())).isCloseTo(hedgeVega, within(1e-9));
    double formA = deltaByHand() + hedgeVega * vixPerPoint / 100 / 10;
    assertThat(number(totals.netDeltaPerCondor())).isCloseTo(formA, within(FITTED));
    double own = number(totals.condorVegaUsd()) * vixPerPoint / 100 / 10;
    assertThat(number(totals.netDeltaPerCondorFormB())).isCloseTo(formA + own, within(FITTED));
    // a condor is short vol, so its own exposure adds delta where VIX falls as SPX rises
    assertThat(own).isPositive();
  }

  @Test
  void coverage_carry_and_stack_risk_are_sums_over_the_book() {
    RiskReport report = report(history(), condor(10), overlay(6));
    BookTotals totals = report.totals();
    assertThat(number(totals.coverage()))
        .isEqualTo(number(totals.hedgeVegaUsd()) * (1 / -number(totals.condorVegaUsd())));
    // from 14 to 16 over the 63 days between the two settlements
    double roll = -2.0 / 63 * 600;
    assertThat(number(totals.netCarryPerDayUsd()))
        .isCloseTo(number(totals.thetaPerDayUsd()) + roll, within(1e-9));
    assertThat(number(totals.maxLossUsd())).isCloseTo((50 - 11) * 100 * 10, within(1e-9));
    double lowest = closes(true).values().stream().mapToDouble(v -> v).min().orElseThrow();
    assertThat(number(totals.stackRiskShare()))
        .isCloseTo((39_000 + (16 - lowest) * 600) / 100_000, within(1e-9));
  }

  @Test
  void a_book_without_hedges_needs_no_curve_and_no_regression() {
    var chainOnly = new GivenHistory();
    history().chains(SyntheticChain.AS_OF).forEach(chainOnly::with);
    BookTotals totals = report(chainOnly, condor(10)).totals();
    assertThat(number(totals.coverage())).isZero();
    assertThat(number(totals.netDeltaPerCondor())).isCloseTo(deltaByHand(), within(FITTED));
    assertThat(totals.netDeltaPerCondorFormB()).isInstanceOf(Figure.Unknown.class);
  }

  @Test
  void one_unknown_part_leaves_the_totals_that_need_it_unknown_and_no_other() {
    FuturesPosition far =
        new FuturesPosition(
            "far",
            Sleeve.VX_OVERLAY,
            new FutureContract(FutureRoot.VX, LocalDate.of(2024, 8, 21)),
            1,
            17,
            TODAY);
    BookTotals totals = report(history(), condor(10), far).totals();
    assertThat(totals.netCarryPerDayUsd()).isInstanceOf(Figure.Unknown.class);
    assertThat(totals.stackRiskShare()).isInstanceOf(Figure.Unknown.class);
    assertThat(totals.coverage()).isInstanceOf(Figure.Known.class);
    assertThat(totals.thetaPerDayUsd()).isInstanceOf(Figure.Known.class);
  }

  @Test
  void a_condor_without_a_chain_is_unknown_in_every_figure_but_its_maximum_loss() {
    RiskReport report = report(new GivenHistory(), condor(10));
    List<Figure> unknown = new ArrayList<>();
    BookTotals totals = report.totals();
    unknown.add(totals.condorVegaUsd());
    unknown.add(totals.coverage());
    unknown.add(totals.netDeltaPerCondor());
    unknown.add(totals.thetaPerDayUsd());
    unknown.add(report.condors().getFirst().forward());
    assertThat(unknown).allMatch(Figure.Unknown.class::isInstance);
    assertThat(number(totals.maxLossUsd())).isCloseTo(39_000, within(1e-9));
  }

  @Test
  void stale_closes_give_no_beta() {
    var stale = closes(true);
    stale.pollLastEntry();
    stale.pollLastEntry();
    BookTotals totals = report(history().with("vix.close", stale), condor(10), overlay(6)).totals();
    assertThat(totals.vixPerIndexPoint()).isInstanceOf(Figure.Unknown.class);
    assertThat(totals.netDeltaPerCondor()).isInstanceOf(Figure.Unknown.class);
    assertThat(totals.coverage()).isInstanceOf(Figure.Known.class);
  }
}
