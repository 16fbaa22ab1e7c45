package alvh.report;

import alvh.performance.MonthReturn;
import alvh.report.HtmlTable.Entry;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Returns by month as a heat table: the stronger the colour, the larger the move.
final class MonthTable {
  /// Steps of the colours to either side; the last one starts here and is a choice of ours.
  private static final int STEPS = 5;

  private static final double STRONGEST = 0.05;

  private MonthTable() {}

  static String of(Results results) {
    List<MonthReturn> months = results.performance().months();
    List<String> columns = new ArrayList<>(List.of("year"));
    Arrays.stream(Month.values())
        .forEach(m -> columns.add(m.getDisplayName(TextStyle.SHORT, Locale.ROOT)));
    columns.add("whole year");
    var table =
        new HtmlTable(
            "month-table", "Returns of each month; * a month not wholly covered", columns, false);
    Map<YearMonth, MonthReturn> by = new HashMap<>();
    months.forEach(m -> by.put(m.month(), m));
    MonthReturn.years(months)
        .forEach((year, whole) -> {
          List<Entry> row = new ArrayList<>(List.of(Entry.text(Integer.toString(year))));
          for (Month month : Month.values()) {
            MonthReturn value = by.get(YearMonth.of(year, month));
            row.add(
                value == null ? Entry.text("") : heat(value.value(), value.isWhole() ? "" : " *"));
          }
          row.add(heat(whole, ""));
          table.row(row);
        });
    return table.html();
  }

  private static Entry heat(double value, String mark) {
    int step = (int) Math.min(STEPS, Math.ceil(Math.abs(value) / STRONGEST * STEPS));
    String style = value < 0 ? "n heat loss down" + step : "n heat up" + step;
    return new Entry(Words.percent(value) + mark, new Cell.Amount(value).csv(), style, "");
  }
}
