package alvh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The log keeps the form and the sums of logs that its users publish, such as this line:
/// `2025-09-18,10:31:00,6655.17,"5 Sep 18 6625 C BTO 32.95 | 5 Sep 18 6685 C STO 1.00",-3205,
/// 6639.12,2025-09-18,10:53:00,-1840,Underlying Price Move Down,-6850.6,5,1643961.04,16025, Test
/// Strategy 1,17.8,7.8,0.03,0.016,15.5,15.69,26.5,28.32,1.09,-41.97` (fixture of a reader of such
/// logs, github.com/tradeblocks-org/tradeblocks).
class OptionOmegaLogTest {
  /// Header of the same fixture.
  private static final String HEADER =
      "Date Opened,Time Opened,Opening Price,Legs,Premium,Closing Price,Date Closed,Time Closed,"
          + "Avg. Closing Cost,Reason For Close,P/L,No. of Contracts,Funds at Close,Margin Req.,"
          + "Strategy,Opening Commissions + Fees,Closing Commissions + Fees,"
          + "Opening Short/Long Ratio,Closing Short/Long Ratio,Opening VIX,Closing VIX,Gap,Movement,"
          + "Max Profit,Max Loss";

  private static final Pattern LEG =
      Pattern.compile(
          "\\d+ [A-Z][a-z]{2} \\d{1,2} (\\d+(\\.\\d+)? [CP]|VX) (BTO|STO) \\d+\\.\\d{2}");

  private final Table log = OptionOmegaLog.of(SyntheticResults.of(400, 9).trades());

  @Test
  void the_published_line_keeps_the_sum_we_write_by() {
    assertThat((-3205.0 - -1840.0) * 5 - 17.8 - 7.8).isCloseTo(-6850.6, within(1e-9));
    assertThat(1.00 / 32.95).isCloseTo(0.03, within(0.005));
  }

  @Test
  void columns_are_theirs() {
    assertThat(log.csv().lines().findFirst()).hasValue(HEADER);
  }

  @Test
  void every_line_keeps_their_sum_and_their_legs() {
    assertThat(log.rows()).hasSizeGreaterThan(40);
    for (List<Cell> row : log.rows()) {
      double each = number(row, "Premium") - number(row, "Avg. Closing Cost");
      double fees =
          number(row, "Opening Commissions + Fees") + number(row, "Closing Commissions + Fees");
      assertThat(each * number(row, "No. of Contracts") - fees)
          .isCloseTo(number(row, "P/L"), within(0.01));
      for (String leg : cell(row, "Legs").split(" \\| ", -1)) {
        assertThat(leg).matches(LEG);
      }
      assertThat(number(row, "Max Profit")).isGreaterThanOrEqualTo(0);
      assertThat(number(row, "Max Loss")).isLessThanOrEqualTo(0);
    }
  }

  private String cell(List<Cell> row, String column) {
    return row.get(log.columns().stream().map(Column::name).toList().indexOf(column)).csv();
  }

  private double number(List<Cell> row, String column) {
    return Double.parseDouble(cell(row, column));
  }
}
