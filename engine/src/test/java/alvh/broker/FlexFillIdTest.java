package alvh.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import alvh.execution.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The same fill has the same id in every report, and different fills have different ones.
class FlexFillIdTest {
  private static final double BINARY_DUST = 1e-12;
  private static final String SHORT = "C04800000";
  private static final String LONG = "C04810000";

  private static String trade(
      String id, String time, String contract, int quantity, String price, String effect) {
    return "<Trade assetCategory=\"OPT\" currency=\"USD\" symbol=\"SPXW  240209"
        + contract
        + "\" ibOrderID=\"77\" "
        + (id.isEmpty() ? "" : "ibExecID=\"" + id + "\" ")
        + "dateTime=\""
        + time
        + "\" quantity=\""
        + quantity
        + "\" tradePrice=\""
        + price
        + "\" ibCommission=\"-1.00\" buySell=\""
        + (quantity < 0 ? "SELL" : "BUY")
        + "\" openCloseIndicator=\""
        + effect
        + "\" levelOfDetail=\"EXECUTION\"/>";
  }

  private static String spread(String id, String time, int quantity, String price) {
    return trade(id.isEmpty() ? "" : id + ".1", time, SHORT, -quantity, price, "O")
        + trade(id.isEmpty() ? "" : id + ".2", time, LONG, quantity, "2.45", "O");
  }

  private static List<FillLine> fills(String... statements) {
    var text = new StringBuilder("<FlexQueryResponse><FlexStatements>");
    for (String statement : statements) {
      text.append("<FlexStatement accountId=\"U1\" toDate=\"20240131\"><Trades>")
          .append(statement)
          .append("</Trades></FlexStatement>");
    }
    Imported read = Broker.read(text.append("</FlexStatements></FlexQueryResponse>").toString());
    assertThat(read.unread()).isEmpty();
    return read.fills();
  }

  private static List<String> ids(List<FillLine> fills) {
    List<String> ids = fills.stream().map(f -> f.executionId().orElseThrow()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    return ids;
  }

  private static List<String> joined(List<String> some, List<String> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static void assertAgree(String dayOne, String dayTwo) {
    List<String> first = ids(fills(dayOne));
    List<String> second = ids(fills(dayTwo));
    assertThat(first).doesNotContainAnyElementsOf(second);
    assertThat(ids(fills(dayOne + dayTwo))).isEqualTo(joined(first, second));
    assertThat(ids(fills(dayTwo + dayOne))).isEqualTo(joined(first, second));
    assertThat(ids(fills(dayOne, dayOne + dayTwo))).isEqualTo(joined(first, second));
  }

  @Test
  void an_order_filled_on_two_days_has_the_ids_of_the_daily_reports_in_the_monthly_one() {
    String dayOne = spread("a", "20240105;101659", 5, "3.10");
    String dayTwo = spread("b", "20240108;110000", 5, "3.10");
    assertAgree(dayOne, dayTwo);
    assertThat(fills(dayOne + dayTwo)).extracting(FillLine::quantity).containsExactly(5, 5);
    assertThat(ids(fills(dayOne))).singleElement().asString().matches("order 77 [0-9a-f]{12}");
  }

  @Test
  void so_has_one_whose_executions_have_no_ids() {
    assertAgree(spread("", "20240105;101659", 5, "3.10"), spread("", "20240108;101659", 5, "3.10"));
    String single = trade("", "20240105;101659", SHORT, -1, "3.10", "O");
    assertAgree(single + single, single.replace("20240105", "20240108"));
  }

  @Test
  void so_has_one_that_went_leg_by_leg_on_the_second_day() {
    assertAgree(
        spread("a", "20240105;101659", 5, "3.10"),
        trade("b.1", "20240108;110000", SHORT, -5, "3.10", "O")
            + trade("b.2", "20240108;110003", LONG, 5, "2.45", "O"));
    assertAgree(
        trade("a", "20240105;110000", SHORT, -5, "3.10", "O"),
        trade("b", "20240108;110003", LONG, 5, "2.45", "O"));
  }

  @Test
  void moments_are_fills_and_legs_seconds_apart_are_one() {
    List<FillLine> fills =
        fills(
            spread("a", "20240105;101659", 2, "3.10")
                + trade("b.1", "20240105;101700", SHORT, -1, "3.00", "O")
                + trade("b.2", "20240105;101702", LONG, 1, "2.40", "O")
                + spread("c", "20240105;101705", 2, "3.20"));
    assertThat(fills).extracting(FillLine::quantity).containsExactly(2, 1, 2);
    assertThat(fills.get(1).netPrice()).isCloseTo(.60, offset(BINARY_DUST));
    assertThat(ids(fills)).hasSize(3);
  }

  @Test
  void a_single_execution_keeps_its_id() {
    String row = trade("0000e1.01", "20240105;101659", SHORT, -1, "3.10", "O");
    assertThat(ids(fills(row))).containsExactly("0000e1.01");
  }

  @Test
  void a_roll_in_one_order_is_a_closing_and_an_opening_fill() {
    String time = "20240105;101659";
    List<FillLine> fills =
        fills(
            trade("r.1", time, SHORT, 2, "4.00", "C")
                + trade("r.2", time, LONG, -2, "3.00", "C")
                + trade("r.3", time, "C04850000", -2, "2.50", "O")
                + trade("r.4", time, "C04860000", 2, "1.75", "O"));
    assertThat(fills)
        .extracting(FillLine::effect)
        .containsExactly(Optional.of(Order.Effect.CLOSE), Optional.of(Order.Effect.OPEN));
    assertThat(fills).extracting(FillLine::netPrice).containsExactly(-1.00, .75);
    assertThat(fills).allSatisfy(f -> assertThat(f.feesCents()).hasValue(200));
    assertThat(ids(fills)).hasSize(2);
  }

  @Test
  void a_roll_that_does_not_say_what_it_closed_stays_whole_with_the_prices_of_its_legs() {
    String time = "20240105;101659";
    List<FillLine> fills =
        fills(
            trade("r.1", time, SHORT, 2, "4.00", "C")
                + trade("r.2", time, LONG, -2, "3.00", "")
                + trade("r.3", time, "C04850000", -2, "2.50", "O"));
    assertThat(fills)
        .singleElement()
        .satisfies(f -> {
          assertThat(f.effect()).isEmpty();
          assertThat(f.legPrices()).map(p -> p.orElseThrow()).containsExactly(4.00, 3.00, 2.50);
        });
  }
}
