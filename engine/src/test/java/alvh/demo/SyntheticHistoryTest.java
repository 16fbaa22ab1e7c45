package alvh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticHistoryTest {
  private static final TradingCalendar CALENDAR = MarketConfig.standard().calendar();
  private static final int CLOSE = 4;
  private static final int SETTLE = 6;

  @Test
  void daily_changes_of_spx_and_vix_correlate_as_in_the_market() {
    double[] spx = logChanges(ShippedTable.column("SPX_History.csv", CLOSE));
    double[] vix = logChanges(ShippedTable.column("VIX_History.csv", CLOSE));
    assertThat(correlation(spx, vix)).isBetween(-0.9, -0.6);
  }

  @Test
  void the_history_ends_at_the_levels_of_the_day() {
    assertThat(last(ShippedTable.column("SPX_History.csv", CLOSE))).isEqualTo(DemoDay.SPOT);
    assertThat(last(ShippedTable.column("VIX_History.csv", CLOSE))).isEqualTo(17.20);
    assertThat(ShippedTable.lines(ChainFile.NAME).get(1)).contains("Last: 5012.34");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SPX_History.csv", "VIX_History.csv", "VIX3M_History.csv", "VVIX_History.csv"})
  void every_series_has_each_trading_day_once(String name) {
    List<String> dates =
        ShippedTable.lines(name).stream().skip(1).map(l -> l.substring(0, 10)).toList();
    List<String> expected = new ArrayList<>();
    for (int i = DemoDay.HISTORY_DAYS - 1; i >= 0; i--) {
      expected.add(CsvText.usDate(CALENDAR.plusTradingDays(DemoDay.DATE, -i)));
    }
    assertThat(dates).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPX_History.csv", "VIX_History.csv", "VIX3M_History.csv"})
  void open_and_close_lie_between_low_and_high(String name) {
    double[] open = ShippedTable.column(name, 1);
    double[] high = ShippedTable.column(name, 2);
    double[] low = ShippedTable.column(name, 3);
    double[] close = ShippedTable.column(name, CLOSE);
    for (int i = 0; i < open.length; i++) {
      assertThat(high[i]).isGreaterThanOrEqualTo(Math.max(open[i], close[i]));
      assertThat(low[i]).isLessThanOrEqualTo(Math.min(open[i], close[i])).isPositive();
    }
  }

  @Test
  void the_year_holds_calm_and_a_scare() {
    double[] vix = ShippedTable.column("VIX_History.csv", CLOSE);
    assertThat(Arrays.stream(vix).min().orElseThrow()).isBetween(9.0, 14.0);
    assertThat(Arrays.stream(vix).max().orElseThrow()).isBetween(25.0, 60.0);
  }

  @Test
  void the_vx_curve_rises_from_vix_and_stays_below_the_forward_vol() {
    VarianceCurve curve = VarianceCurve.throughVix(DemoDay.VIX);
    double before = last(ShippedTable.column("VIX_History.csv", CLOSE));
    for (int ahead = 0; ahead <= 8; ahead++) {
      LocalDate settlement = CALENDAR.vixSettlement(YearMonth.from(DemoDay.DATE).plusMonths(ahead));
      List<String> lines = ShippedTable.lines("VX_" + settlement + ".csv");
      assertThat(lines.getLast()).startsWith(DemoDay.DATE + ",");
      double settle = last(ShippedTable.column("VX_" + settlement + ".csv", SETTLE));
      double years = (settlement.toEpochDay() - DemoDay.DATE.toEpochDay()) / 365.0;
      double forwardVol = 100 * Math.sqrt(curve.average(years, years + VarianceCurve.VIX_YEARS));
      assertThat(settle).isBetween(before, forwardVol);
      before = settle;
    }
  }

  @Test
  void an_expired_contract_ends_on_its_settlement_day_between_the_closes_around_its_opening() {
    List<String> vix = ShippedTable.lines("VIX_History.csv");
    for (YearMonth month = YearMonth.of(2024, 6);
        !month.isAfter(YearMonth.of(2025, 7));
        month = month.plusMonths(1)) {
      LocalDate settlement = CALENDAR.vixSettlement(month);
      String name = "VX_" + settlement + ".csv";
      assertThat(ShippedTable.lines(name).getLast()).startsWith(settlement + ",");
      double today = vixClose(vix, settlement);
      double yesterday = vixClose(vix, CALENDAR.previous(settlement));
      assertThat(last(ShippedTable.column(name, SETTLE)))
          .isBetween(Math.min(today, yesterday), Math.max(today, yesterday));
    }
  }

  private static double vixClose(List<String> lines, LocalDate date) {
    return lines.stream()
        .filter(line -> line.startsWith(CsvText.usDate(date)))
        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[CLOSE]))
        .findFirst()
        .orElseThrow();
  }

  private static double last(double[] values) {
    return values[values.length - 1];
  }

  private static double[] logChanges(double[] closes) {
    double[] changes = new double[closes.length - 1];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = Math.log(closes[i + 1] / closes[i]);
    }
    return changes;
  }

  private static double correlation(double[] a, double[] b) {
    int n = a.length;
    double sumA = 0;
    double sumB = 0;
    double squaresA = 0;
    double squaresB = 0;
    double products = 0;
    for (int i = 0; i < n; i++) {
      sumA += a[i];
      sumB += b[i];
      squaresA += a[i] * a[i];
      squaresB += b[i] * b[i];
      products += a[i] * b[i];
    }
    return (products - sumA * sumB / n)
        / Math.sqrt((squaresA - sumA * sumA / n) * (squaresB - sumB * sumB / n));
  }
}
