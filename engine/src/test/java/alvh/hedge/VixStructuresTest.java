package alvh.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import alvh.book.OptionPackage;
import alvh.book.Sleeve;
import alvh.files.ChainFiles;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.DayView;
import alvh.market.HistoryWithChains;
import alvh.market.OptionChain;
import alvh.market.Quote;
import alvh.playbook.HedgeExpiry;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.HedgeStrikes;
import alvh.playbook.OptionShape;
import alvh.risk.MarketMarks;
import alvh.risk.VolShift;
import alvh.time.NewYork;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Expiries and strikes found in the VIX chain of 2016-06-01, beside deltas of a plain bisection.
@Tag("real-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VixStructuresTest {
  private static final LocalDate DAY = LocalDate.of(2016, 6, 1);
  private static final LocalDate JULY = LocalDate.of(2016, 7, 20);
  private static final Instant CLOSE = NewYork.instant(DAY, LocalTime.of(16, 15));

  /// The settlement of the July future on the day, as Cboe published it.
  private static final double JULY_VX = 17.525;

  private static final double YEARS = (48 + 17.25 / 24) / 365;
  private static final double RATE = 0.003;

  private LayerUnits units;
  private OptionChain chain;

  @BeforeAll
  void read() {
    MarketConfig config = MarketConfig.standard();
    chain =
        ChainFiles.of(config.calendar())
            .read(
                RealData.file("vix-options/UnderlyingOptionsEODQuotes_2016-06-01_VIX.csv"),
                Optional.of(CLOSE))
            .chain();
    var files =
        FileHistory.of(
            RealData.folder(),
            DatasetMapYaml.of(RealData.folder()),
            new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale()));
    DayView view = DayView.of(new HistoryWithChains(files, List.of(chain)), CLOSE);
    MarketMarks marks =
        MarketMarks.of(
            view, config.calendar(), config.etps(), OptionalDouble.of(RATE), VolShift.SHAPE);
    units =
        new LayerUnits(
            new HedgeMarket(
                view, marks, config.calendar(), config.listings(), config.ticks(), config.fees()));
  }

  private HedgeUnit find(
      OptionShape shape, HedgeExpiry expiry, HedgeStrikes strikes, Optional<LocalDate> event) {
    return units.unit(
        new HedgeInstrument.Options("test", shape, expiry, strikes),
        new HedgeWindow(
            DAY, Optional.of(new VegaWindow(LocalDate.of(2016, 7, 7), List.of())), event),
        day -> true,
        Sleeve.TEMPORAL_THETA_ANCHOR,
        "unit");
  }

  private static HedgeExpiry covering(int least, int most) {
    return new HedgeExpiry(least, most, OptionalInt.empty(), List.of(), true, false);
  }

  private static OptionPackage pack(HedgeUnit unit) {
    return ((OptionPackage) ((HedgeUnit.Found) unit).position());
  }

  /// Standard normal distribution, by the series of Marsaglia (2004).
  private static double phi(double x) {
    double sum = x;
    double term = x;
    for (int i = 3; i < 200; i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  private static double call(double strike, double vol) {
    double stdDev = vol * Math.sqrt(YEARS);
    double d1 = Math.log(JULY_VX / strike) / stdDev + stdDev / 2;
    return Math.exp(-RATE * YEARS) * (JULY_VX * phi(d1) - strike * phi(d1 - stdDev));
  }

  /// The delta of a July call from its own mid, by bisection of Black's formula.
  private double delta(double strike, Quote quote) {
    double low = 0.05;
    double high = 4;
    for (int i = 0; i < 80; i++) {
      double middle = (low + high) / 2;
      if (call(strike, middle) < quote.mid()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double stdDev = low * Math.sqrt(YEARS);
    return Math.exp(-RATE * YEARS) * phi(Math.log(JULY_VX / strike) / stdDev + stdDev / 2);
  }

  private double nearest(double wanted) {
    ChainSlice slice = chain.slice(OptionRoot.VIX, JULY).orElseThrow();
    double best = Double.NaN;
    double miss = Double.POSITIVE_INFINITY;
    for (int i = 0; i < slice.size(); i++) {
      Quote quote = slice.quote(Right.CALL, i);
      if (quote.bid() > 0 && slice.strike(i) > 12) {
        double here = Math.abs(delta(slice.strike(i), quote) - wanted);
        if (here < miss) {
          miss = here;
          best = slice.strike(i);
        }
      }
    }
    return best;
  }

  @Test
  void a_call_spread_has_the_strikes_nearest_to_its_deltas_and_is_paid_for_at_the_ask() {
    HedgeUnit unit =
        find(
            OptionShape.VIX_CALL_SPREAD,
            covering(5, 75),
            new HedgeStrikes.ByDelta(0.40, 0.15),
            Optional.empty());
    OptionPackage spread = pack(unit);
    assertThat(spread.legs())
        .extracting(leg -> leg.contract().expiry(), leg -> leg.contract().strike())
        .containsExactly(tuple(JULY, nearest(0.40)), tuple(JULY, nearest(0.15)));
    double bought = chain.quote(spread.legs().getFirst().contract()).orElseThrow().ask();
    double sold = chain.quote(spread.legs().getLast().contract()).orElseThrow().bid();
    UnitCost cost = ((HedgeUnit.Found) unit).cost();
    assertThat(cost.cashUsd()).isCloseTo(100 * (bought - sold), within(1e-9));
  }

  @Test
  void an_expiry_outlives_the_event_and_the_window() {
    // the listed Wednesdays of the day: 8, 15, 22 and 29 June, 20 July, 17 August, 21 September
    HedgeExpiry free = new HedgeExpiry(5, 75, OptionalInt.empty(), List.of(), false, false);
    HedgeStrikes strikes = new HedgeStrikes.ByDelta(0.40, 0);
    assertThat(expiry(find(OptionShape.VIX_CALL, free, strikes, Optional.empty())))
        .isEqualTo(LocalDate.of(2016, 6, 8));
    assertThat(
            expiry(
                find(OptionShape.VIX_CALL, free, strikes, Optional.of(LocalDate.of(2016, 6, 15)))))
        .isEqualTo(LocalDate.of(2016, 6, 22));
    assertThat(expiry(find(OptionShape.VIX_CALL, covering(5, 75), strikes, Optional.empty())))
        .isEqualTo(JULY);
    HedgeExpiry about = new HedgeExpiry(60, 150, OptionalInt.of(110), List.of(), false, false);
    assertThat(expiry(find(OptionShape.VIX_CALL, about, strikes, Optional.empty())))
        .isEqualTo(LocalDate.of(2016, 9, 21));
  }

  private static LocalDate expiry(HedgeUnit unit) {
    return pack(unit).legs().getFirst().contract().expiry();
  }

  @Test
  void strikes_by_points_lie_that_far_from_the_future() {
    OptionPackage call =
        pack(
            find(
                OptionShape.VIX_CALL,
                covering(5, 75),
                new HedgeStrikes.ByPoints(5, 0),
                Optional.empty()));
    // 17.525 + 5 lies between the strikes 22 and 23
    assertThat(call.legs().getFirst().contract().strike()).isIn(22.0, 22.5, 23.0);
  }

  @Test
  void nothing_is_found_where_nothing_is_listed_and_the_reason_says_so() {
    assertThat(
            find(
                OptionShape.VIX_CALL,
                covering(50, 60),
                new HedgeStrikes.ByDelta(0.40, 0),
                Optional.empty()))
        .isInstanceOfSatisfying(
            HedgeUnit.Refused.class,
            r -> assertThat(r.why()).contains("50 to 60 days out", "2016-07-07"));
    assertThat(
            find(
                OptionShape.SPX_PUT_SPREAD,
                covering(5, 75),
                new HedgeStrikes.ByDelta(0.25, 0.10),
                Optional.empty()))
        .isInstanceOfSatisfying(
            HedgeUnit.Refused.class, r -> assertThat(r.why()).contains("no SPX option chain"));
  }
}
