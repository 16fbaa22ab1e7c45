package alvh.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Ids of thinkorswim's account statement and of typed lines follow from what is said.
class TypedFillIdTest {
  private static final String HEADER =
      "Cash Balance\nDATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,AMOUNT,BALANCE\n";
  private static final String SPREAD =
      ",TRD,=\"77\",SOLD -5 VERTICAL SPX 100 (Weeklys) 16 FEB 24 4900/4910 CALL @3.10"
          + ",,,\"1,550.00\",\n";
  private static final String FUTURES =
      "\nFutures Statements\nTrade Date,Exec Date,Exec Time,Type,Ref #,Description,Misc Fees,"
          + "Commissions & Fees,Amount,Balance\n"
          + "3/7/24,3/7/24,09:45:00,TRD,=\"90\",BOT +1 /VXMH24:XCBF @14.20,,,--,0.00\n";
  private static final String LINE = "SOLD -20 VERTICAL SPX 100 (Weeklys) 27 MAR 26 6495/6515 CALL";

  private static List<String> ids(String text) {
    Imported read = Broker.read(text);
    assertThat(read.unread()).isEmpty();
    List<String> ids = read.fills().stream().map(fill -> fill.executionId().orElseThrow()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    return ids;
  }

  private static String morning(String date, String time, String day) {
    return date
        + ","
        + time
        + ",BAL,,Cash balance at the start of business day "
        + day
        + " CST,,,,1.00\n";
  }

  @Test
  void an_order_filled_on_two_days_has_the_ids_of_the_daily_statements_in_the_monthly_one() {
    String dayOne = "1/4/24,10:31:12" + SPREAD;
    String dayTwo = "1/5/24,10:31:12" + SPREAD;
    assertThat(ids(HEADER + dayOne + dayTwo))
        .containsExactly(ids(HEADER + dayOne).getFirst(), ids(HEADER + dayTwo).getFirst());
  }

  @Test
  void parts_that_are_alike_are_counted() {
    String row = "1/4/24,10:31:12" + SPREAD;
    assertThat(ids(HEADER + row + row))
        .containsExactly("77 2024-01-04T15:31:12Z 5 @3.1", "77 2024-01-04T15:31:12Z 5 @3.1 #2");
  }

  @Test
  void a_row_without_a_number_has_an_id_of_its_own() {
    String row = "1/4/24,10:31:12" + SPREAD.replace("=\"77\"", "");
    assertThat(ids(HEADER + row + row.replace("4900/4910", "4920/4930"))).hasSize(2);
  }

  /// The table of futures stands below that of cash, whose last morning may be in summer time.
  @Test
  void a_change_to_summer_time_within_a_statement_leaves_the_ids() {
    for (String clock : List.of("01:00:00,01:00:00", "06:00:00,05:00:00")) {
      String[] printed = clock.split(",", -1);
      String before = morning("3/7/24", printed[0], "07.03");
      String after = morning("3/11/24", printed[1], "11.03");
      assertThat(ids(HEADER + before + after + FUTURES)).isEqualTo(ids(HEADER + before + FUTURES));
    }
  }

  @Test
  void a_growing_file_keeps_the_ids_of_its_lines() {
    String line = LINE + " @.90\n";
    List<String> before = ids(line + line);
    List<String> after = ids("# today\n\n" + LINE + " @.95\n" + line + line + line);
    assertThat(after).hasSize(4).containsAll(before);
    assertThat(before).allMatch(id -> id.matches("line-[0-9a-f]{12}"));
  }

  @Test
  void blanks_case_and_comments_make_no_other_fill() {
    assertThat(ids("  " + LINE.replace(" ", "  ").replace("Weeklys", "WEEKLYS") + " @.90  # mine"))
        .isEqualTo(ids(LINE + " @.90"));
  }

  @Test
  void an_order_that_has_not_traded_has_no_id() {
    assertThat(Broker.read(LINE.replace("SOLD", "SELL") + " @.90").fills())
        .singleElement()
        .satisfies(fill -> assertThat(fill.executionId()).isEmpty());
  }
}
