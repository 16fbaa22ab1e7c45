package alvh.files;

import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.market.FuturesBar;
import alvh.market.FuturesSeries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Reads tables that hold only settlements of many contracts: by position (`VX1` is the nearest
/// monthly contract that settles after the day) or by contract month.
final class VxSettlements {
  private static final int MAX_POSITIONS = 9;

  private final ReadingRules rules;
  private final QualityCounts quality;
  private final TreeMap<LocalDate, TreeMap<LocalDate, FuturesBar>> contracts = new TreeMap<>();

  VxSettlements(ReadingRules rules, QualityCounts quality) {
    this.rules = rules;
    this.quality = quality;
  }

  List<FuturesSeries> readCurve(TextSource source) {
    try (CsvRows rows = CsvRows.open(source)) {
      Header header = new Header(rows.header());
      int date = header.column("DATE");
      Map<Integer, Integer> columns = new HashMap<>();
      for (int n = 1; n <= MAX_POSITIONS; n++) {
        int position = n;
        header.find("VX" + n).ifPresent(column -> columns.put(position, column));
      }
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        LocalDate day = row.date(date, "DATE");
        LocalDate settlement = day;
        for (int n = 1; n <= columns.size(); n++) {
          settlement = nextSettlement(settlement);
          add(row, settlement, day, columns.getOrDefault(n, 0), "VX" + n);
        }
      }
    }
    return build(source);
  }

  List<FuturesSeries> readPanel(TextSource source) {
    try (CsvRows rows = CsvRows.open(source)) {
      Header header = new Header(rows.header());
      int date = header.column("trade_date");
      int expiry = header.column("expiry");
      int settle = header.column("settle");
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        add(row, row.date(expiry, "expiry"), row.date(date, "trade_date"), settle, "settle");
      }
    }
    return build(source);
  }

  private LocalDate nextSettlement(LocalDate after) {
    YearMonth month = YearMonth.from(after);
    LocalDate settlement = rules.calendar().vixSettlement(month);
    return settlement.isAfter(after)
        ? settlement
        : rules.calendar().vixSettlement(month.plusMonths(1));
  }

  private void add(CsvRow row, LocalDate settlement, LocalDate day, int column, String name) {
    double settle = row.find(column, name).orElse(0.0);
    if (settle == 0) {
      quality.add(QualityKind.ZERO_IS_MISSING, row, name + " " + day);
      return;
    }
    if (settle < 0) {
      throw row.fault(name + " is negative: " + settle, "correct or remove the line");
    }
    OptionalDouble none = OptionalDouble.empty();
    contracts
        .computeIfAbsent(settlement, s -> new TreeMap<>())
        .put(day, new FuturesBar(day, none, none, none, none, OptionalDouble.of(settle), 0, 0));
  }

  private List<FuturesSeries> build(TextSource source) {
    List<FuturesSeries> series = new ArrayList<>();
    contracts.forEach((settlement, bars) ->
        series.add(
            new FuturesSeries(
                new FutureContract(FutureRoot.VX, settlement),
                List.copyOf(bars.values()),
                source.name())));
    return series;
  }
}
