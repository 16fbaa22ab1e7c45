package alvh.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.workspace.MarketConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickTableTest {
  private final TickTable ticks = MarketConfig.standard().ticks();

  @ParameterizedTest
  @CsvSource({
    "SPX, 2024-01-05, 2.95, 0.05",
    "SPX, 2024-01-05, 3.00, 0.10",
    "SPXW, 2018-02-05, 0.05, 0.05",
    "XSP, 2024-01-05, 12.00, 0.01",
    "VIX, 2016-06-01, 2.95, 0.05",
    "VIX, 2016-06-01, 3.00, 0.10",
    "VIX, 2022-09-30, 1.00, 0.05",
    "VIX, 2022-10-03, 1.00, 0.01",
    "VIX, 2024-01-05, 3.00, 0.05",
    "VIXW, 2016-06-01, 1.00, 0.05",
    "VIXW, 2024-01-05, 5.00, 0.01"
  })
  void option_ticks_follow_root_day_and_premium(
      OptionRoot root, LocalDate date, double premium, double tick) {
    assertThat(ticks.tick(root, date, premium)).isEqualTo(tick);
  }

  @Test
  void spx_packages_trade_in_nickels() {
    assertThat(ticks.packageTick(OptionRoot.SPX, LocalDate.of(2024, 1, 5))).isEqualTo(0.05);
    assertThat(ticks.packageTick(OptionRoot.SPXW, LocalDate.of(2024, 1, 5))).isEqualTo(0.05);
    assertThat(ticks.packageTick(OptionRoot.VIX, LocalDate.of(2024, 1, 5))).isEqualTo(0.01);
  }

  @ParameterizedTest
  @CsvSource({
    "VX, 2008-10-22, 0.01",
    "VX, 2009-02-02, 0.05",
    "VX, 2024-01-05, 0.05",
    "VXM, 2022-09-30, 0.05",
    "VXM, 2024-01-05, 0.01",
    "ES, 2024-01-05, 0.25"
  })
  void future_ticks_follow_the_day(FutureRoot root, LocalDate date, double tick) {
    assertThat(ticks.tick(root, date)).isEqualTo(tick);
  }

  /// Weekly expiries bear the root VIX in this file and trade on the same steps.
  @Test
  @Tag("real-data")
  void every_vix_quote_of_2016_06_01_is_a_multiple_of_its_tick() throws IOException {
    LocalDate date = LocalDate.of(2016, 6, 1);
    List<String> lines =
        Files.readAllLines(
            RealData.file("vix-options/UnderlyingOptionsEODQuotes_2016-06-01_VIX.csv"));
    List<String> header = List.of(lines.getFirst().split(",", -1));
    int quotes = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      for (String column : List.of("bid_1545", "ask_1545", "bid_eod", "ask_eod")) {
        double price = Double.parseDouble(cells[header.indexOf(column)]);
        if (cells[header.indexOf("root")].equals("VIX") && price > 0) {
          double steps = price / ticks.tick(OptionRoot.VIX, date, price);
          // a price of two decimals over a step of two decimals: exact but for binary dust
          assertThat(Math.abs(steps - Math.rint(steps))).as("%s %s", column, line).isLessThan(1e-9);
          quotes++;
        }
      }
    }
    assertThat(quotes).isGreaterThan(1_500);
  }
}
