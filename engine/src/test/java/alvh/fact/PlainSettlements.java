package alvh.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Daily settlements of monthly VX by day and settlement date: the panel, and where it lacks a
/// contract the table of the eight nearest ones.
final class PlainSettlements {
  private static final int COLUMNS = 8;

  private PlainSettlements() {}

  static NavigableMap<LocalDate, NavigableMap<LocalDate, Double>> all() {
    NavigableMap<LocalDate, NavigableMap<LocalDate, Double>> all = new TreeMap<>();
    for (Map<String, String> row :
        PlainFile.rows("vx-futures/vx_monthly_panel_2004_2026_derived.csv.gz")) {
      String settle = row.getOrDefault("settle", "");
      if (!settle.isEmpty() && Double.parseDouble(settle) > 0) {
        all.computeIfAbsent(date(row, "trade_date"), d -> new TreeMap<>())
            .put(date(row, "expiry"), Double.valueOf(settle));
      }
    }
    for (Map<String, String> row :
        PlainFile.rows("vx-futures/vx_term_structure_VX1_VX8_2007_2021.csv")) {
      LocalDate day = date(row, "DATE");
      List<LocalDate> expiries = expiriesAfter(day);
      for (int i = 1; i <= COLUMNS; i++) {
        String settle = row.getOrDefault("VX" + i, "");
        if (!settle.isEmpty()) {
          all.computeIfAbsent(day, d -> new TreeMap<>())
              .putIfAbsent(expiries.get(i - 1), Double.valueOf(settle));
        }
      }
    }
    return all;
  }

  private static LocalDate date(Map<String, String> row, String column) {
    return LocalDate.parse(row.getOrDefault(column, ""));
  }

  private static List<LocalDate> expiriesAfter(LocalDate day) {
    List<LocalDate> expiries = new ArrayList<>();
    for (YearMonth month = YearMonth.from(day);
        expiries.size() < COLUMNS;
        month = month.plusMonths(1)) {
      LocalDate expiry = expiry(month);
      if (expiry.isAfter(day)) {
        expiries.add(expiry);
      }
    }
    return expiries;
  }

  /// 30 days before the third Friday of the next month, or before the trading day before it when
  /// that Friday is a holiday.
  static LocalDate expiry(YearMonth month) {
    LocalDate day = month.plusMonths(1).atDay(15);
    while (day.getDayOfWeek() != DayOfWeek.FRIDAY) {
      day = day.plusDays(1);
    }
    return (PlainData.isTradingDay(day) ? day : day.minusDays(1)).minusDays(30);
  }
}
