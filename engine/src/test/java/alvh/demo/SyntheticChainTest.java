package alvh.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.IronCondor;
import alvh.book.OptionPackage;
import alvh.time.TradingCalendar;
import alvh.workspace.BookYaml;
import alvh.workspace.MarketConfig;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SyntheticChainTest {
  private static final TradingCalendar CALENDAR = MarketConfig.standard().calendar();
  private static final Map<String, List<ShippedTable.Row>> CHAIN = ShippedTable.chain();

  /// Half a cent: the sums of prices in cents are exact but for binary fractions.
  private static final double HALF_CENT = 0.005;

  /// Vol points; .02 and less was measured. The strip ends at two strikes without a bid, reads mids
  /// of half a tick and has steps of 25 to 100 points in the wings; the series comes from the
  /// smile's full integral.
  private static final double STRIP_AGAINST_INTEGRAL = 0.05;

  /// The nearest listed delta: strikes stand 5 to 25 points apart, a point is worth .001 of delta.
  private static final double DELTA_STEP = 0.015;

  private static final int PERCENT = 100;

  @Test
  void the_chain_holds_the_expiries_of_the_list_in_few_rows() {
    assertThat(CHAIN).hasSameSizeAs(DemoExpiries.all());
    assertThat(CHAIN.values().stream().mapToInt(List::size).sum()).isBetween(1_500, 2_500);
  }

  @Test
  void parity_of_every_two_sided_strike_holds_the_forward_of_the_curve_within_its_quotes() {
    for (DemoExpiries.Listed listed : live()) {
      double years = years(listed);
      double discount = RateCurve.discount(years);
      for (ShippedTable.Row row : rows(listed)) {
        if (row.isTwoSided()) {
          double forwardValue = discount * (RateCurve.forward(years) - row.strike());
          assertThat(forwardValue)
              .as("%s %s", listed, row)
              .isBetween(
                  row.callBid() - row.putAsk() - HALF_CENT,
                  row.callAsk() - row.putBid() + HALF_CENT);
        }
      }
    }
  }

  @Test
  void parity_of_mids_near_the_money_gives_the_forward_of_the_curve_within_the_spread() {
    for (DemoExpiries.Listed listed : live()) {
      double years = years(listed);
      ShippedTable.Row row =
          rows(listed).stream()
              .filter(ShippedTable.Row::isTwoSided)
              .min(Comparator.comparingDouble(r -> Math.abs(r.callMid() - r.putMid())))
              .orElseThrow();
      double implied = row.strike() + (row.callMid() - row.putMid()) / RateCurve.discount(years);
      double halfWidths = (row.callAsk() - row.callBid() + row.putAsk() - row.putBid()) / 2;
      assertThat(implied).as("%s", listed).isCloseTo(RateCurve.forward(years), within(halfWidths));
    }
  }

  @Test
  void no_butterfly_can_be_bought_for_less_than_nothing() {
    for (DemoExpiries.Listed listed : DemoExpiries.all()) {
      noFreeButterfly(listed, r -> r.callBid(), r -> r.callAsk());
      noFreeButterfly(listed, r -> r.putBid(), r -> r.putAsk());
    }
  }

  private static void noFreeButterfly(
      DemoExpiries.Listed listed,
      ToDoubleFunction<ShippedTable.Row> bid,
      ToDoubleFunction<ShippedTable.Row> ask) {
    List<ShippedTable.Row> rows =
        rows(listed).stream().filter(r -> ask.applyAsDouble(r) > bid.applyAsDouble(r)).toList();
    for (int i = 1; i < rows.size() - 1; i++) {
      ShippedTable.Row low = rows.get(i - 1);
      ShippedTable.Row high = rows.get(i + 1);
      double share = (high.strike() - rows.get(i).strike()) / (high.strike() - low.strike());
      double cost =
          share * ask.applyAsDouble(low)
              + (1 - share) * ask.applyAsDouble(high)
              - bid.applyAsDouble(rows.get(i));
      assertThat(cost).as("%s %s", listed, rows.get(i)).isGreaterThan(-HALF_CENT);
    }
  }

  @Test
  void the_strip_of_the_chain_gives_the_last_closes_of_vix_and_vix3m() {
    assertThat(PERCENT * stripVol(VarianceCurve.VIX_YEARS))
        .isCloseTo(last("VIX_History.csv"), within(STRIP_AGAINST_INTEGRAL));
    assertThat(PERCENT * stripVol(VarianceCurve.VIX3M_YEARS))
        .isCloseTo(last("VIX3M_History.csv"), within(STRIP_AGAINST_INTEGRAL));
  }

  @Test
  void the_total_variance_of_the_strips_rises_with_expiry() {
    double before = 0;
    for (DemoExpiries.Listed listed : live()) {
      double variance = StripVariance.of(rows(listed), years(listed));
      assertThat(variance).as("%s", listed).isGreaterThan(before);
      before = variance;
    }
  }

  @Test
  void it_has_the_blemishes_of_a_real_table() {
    List<ShippedTable.Row> all = CHAIN.values().stream().flatMap(List::stream).toList();
    assertThat(all).filteredOn(r -> r.putBid() == r.putAsk() && r.putBid() > 0).hasSize(1);
    assertThat(all).filteredOn(r -> r.callAsk() == 0).hasSize(1);
    assertThat(all).filteredOn(r -> r.putAsk() == 0).hasSize(1);
    assertThat(all).filteredOn(r -> r.putBid() == 0 && r.putAsk() > 0).hasSizeGreaterThan(20);
    assertThat(slice("SPXW250811")).hasSizeGreaterThan(10);
  }

  @Test
  void the_condors_of_the_book_are_sold_at_20_delta_and_50_wide_at_the_mids() {
    OptionPackage pack =
        new BookYaml(CALENDAR, MarketConfig.standard().listings())
            .read(ShippedTable.folder().resolve(BookFile.NAME)).positions().stream()
                .filter(OptionPackage.class::isInstance)
                .map(OptionPackage.class::cast)
                .findFirst()
                .orElseThrow();
    IronCondor condor = pack.asIronCondor().orElseThrow();
    ShippedTable.Row shortPut = monthly(condor.shortPut());
    ShippedTable.Row longPut = monthly(condor.longPut());
    ShippedTable.Row shortCall = monthly(condor.shortCall());
    ShippedTable.Row longCall = monthly(condor.longCall());
    assertThat(shortPut.putDelta()).isCloseTo(-0.20, within(DELTA_STEP));
    assertThat(condor.putWidth()).isEqualTo(50);
    assertThat(shortCall.callDelta()).isCloseTo(0.20, within(DELTA_STEP));
    assertThat(condor.callWidth()).isEqualTo(50);
    assertThat(pack.credit())
        .isCloseTo(
            shortPut.putMid() - longPut.putMid() + shortCall.callMid() - longCall.callMid(),
            within(HALF_CENT));
  }

  private static ShippedTable.Row monthly(double strike) {
    return slice("SPX250919").stream().filter(r -> r.strike() == strike).findFirst().orElseThrow();
  }

  /// Vol over `years` from the two expiries around them, interpolated in total variance.
  private static double stripVol(double years) {
    DemoExpiries.Listed near = live().getFirst();
    for (DemoExpiries.Listed far : live()) {
      if (years(far) >= years) {
        double nearVariance = StripVariance.of(rows(near), years(near));
        double farVariance = StripVariance.of(rows(far), years(far));
        double share = (years - years(near)) / (years(far) - years(near));
        return Math.sqrt((nearVariance + share * (farVariance - nearVariance)) / years);
      }
      near = far;
    }
    throw new IllegalArgumentException("no expiry beyond " + years + " years");
  }

  private static double last(String name) {
    int close = 4;
    double[] closes = ShippedTable.column(name, close);
    return closes[closes.length - 1];
  }

  private static List<DemoExpiries.Listed> live() {
    return DemoExpiries.all().stream().filter(listed -> years(listed) > 0).toList();
  }

  private static double years(DemoExpiries.Listed listed) {
    return CALENDAR.expiry(listed.date(), listed.root().settlement()).yearsFrom(DemoDay.AS_OF);
  }

  private static List<ShippedTable.Row> rows(DemoExpiries.Listed listed) {
    return slice(listed.root().name() + CsvText.symbolDate(listed.date()));
  }

  private static List<ShippedTable.Row> slice(String name) {
    return Optional.ofNullable(CHAIN.get(name)).orElseThrow();
  }
}
