package alvh.fact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The daily series of the raw files, put together by hand; trading days are the days on which the
/// S&P 500 has a close.
final class PlainData {
  private static final LocalTime CASH_CLOSE = LocalTime.of(16, 0);
  private static final LocalTime EVENING = LocalTime.of(16, 15);
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime RELEASE = LocalTime.of(8, 30);

  /// Of an effective exchange rate, of index earnings, of a consumer price level.
  private static final int REER_LAG = 50;

  private static final int EARNINGS_LAG = 135;
  private static final int CPI_LAG = 60;

  static final PlainSeries SPX =
      PlainSeries.merged(
          CASH_CLOSE,
          0,
          PlainFile.column("spx/spx_close_1990_2026.csv", "Date", "Close"),
          PlainFile.column("spx/spx_ohlcv_1999_2026_yahoo.csv", "date", "close"),
          PlainFile.column("spx/SPX_History_1985_2021.csv", "Date", "Close"));

  private static final NavigableSet<LocalDate> DAYS = new TreeSet<>(SPX.dates());

  /// Every close of VIX, also of days without US trading.
  static final PlainSeries ALL_VIX =
      PlainSeries.merged(
          EVENING,
          0,
          longForm("VIX"),
          cash("VIX"),
          PlainFile.column("vix/vix_close_1990_2026_bats.csv", "Date", "Close"),
          PlainFile.column("vix/VIXCLS.csv", "observation_date", "VIXCLS"),
          PlainFile.column("vix/VIX_History.csv", "DATE", "CLOSE"));

  static final PlainSeries VIX = ALL_VIX.on(PlainData::isTradingDay);
  static final PlainSeries VIX9D = daily(EVENING, cash("VIX9D"));
  static final PlainSeries VIX3M =
      daily(
          EVENING,
          longForm("VIX3M"),
          cash("VIX3M"),
          PlainFile.column("indices/VIX3M_close_yahoo.csv", "date", "close"),
          PlainFile.column("indices/VIX3M_History.csv", "DATE", "CLOSE"));
  static final PlainSeries VVIX =
      daily(
          EVENING,
          longForm("VVIX"),
          PlainFile.column("indices/VVIX_close_yahoo.csv", "date", "close"),
          PlainFile.column("indices/VVIX_History.csv", "DATE", "VVIX"));
  static final PlainSeries SKEW =
      daily(EVENING, PlainFile.column("indices/SKEW_close_yahoo.csv", "date", "close"));

  static final PlainSeries ADVANCES = daily(EVENING, PlainFile.counts("breadth/NYSE_advn.csv"));
  static final PlainSeries DECLINES = daily(EVENING, PlainFile.counts("breadth/NYSE_decln.csv"));
  static final PlainSeries ABOVE_50 =
      daily(EVENING, PlainFile.column("breadth/pct_above_50ma.csv", "Date", "Pct"));
  static final PlainSeries ABOVE_200 =
      daily(EVENING, PlainFile.column("breadth/pct_above_200ma.csv", "Date", "Pct"));

  static final PlainSeries DXY =
      daily(LocalTime.of(17, 0), PlainFile.column("usd/dxy_close.csv", "Date", "Close"));
  static final PlainSeries REER =
      PlainSeries.merged(
          LocalTime.NOON, REER_LAG, PlainFile.column("usd/RBUSBIS.csv", "Date", "RBUSBIS"));

  static final PlainSeries FED_FUNDS =
      rate(PlainFile.column("rates/fed_funds_2010_2026.csv", "date", "fed_funds"));
  static final PlainSeries BILL =
      rate(PlainFile.column("rates/tbill_3m_2010_2026.csv", "date", "tbill_3m"));
  static final PlainSeries TREASURY_2Y =
      rate(
          PlainFile.column("rates/treasury_yields.csv", "Date", "2 Yr"),
          PlainFile.column("rates/yields_history.csv", "Date", "Y2"));
  static final PlainSeries TREASURY_10Y =
      rate(
          PlainFile.column("rates/treasury_yields.csv", "Date", "10 Yr"),
          PlainFile.column("rates/yields_history.csv", "Date", "Y10"),
          PlainFile.column("rates/treasury_10y_2010_2026.csv", "date", "treasury_10y"));

  static final PlainSeries PRICE_EARNINGS =
      monthly(PlainFile.column("valuation/spx_pe_monthly.csv", "Date", "PE"));
  static final PlainSeries CAPE =
      monthly(shiller("PE10"), PlainFile.column("valuation/spx_cape_monthly.csv", "Date", "CAPE"));
  static final PlainSeries DIVIDEND = monthly(shiller("Dividend"));

  static final PlainSeries CPI_LEVEL =
      PlainSeries.merged(
          RELEASE, CPI_LAG, PlainFile.column("macro/CPIAUCSL.csv", "Date", "CPIAUCSL"));

  private PlainData() {}

  static boolean isTradingDay(LocalDate day) {
    if (day.isAfter(DAYS.last())) {
      throw new IllegalArgumentException(day + " is after the last close of the S&P 500");
    }
    return DAYS.contains(day);
  }

  /// The trading days from `from` to `to`.
  static List<LocalDate> tradingDays(LocalDate from, LocalDate to) {
    return List.copyOf(DAYS.subSet(from, true, to, true));
  }

  /// The number of trading days after `from`, up to and including `to`.
  static int countDays(LocalDate from, LocalDate to) {
    if (to.isAfter(DAYS.last())) {
      throw new IllegalArgumentException(to + " is after the last close of the S&P 500");
    }
    return from.isAfter(to) ? 0 : DAYS.subSet(from, false, to, true).size();
  }

  private static Map<LocalDate, Double> cash(String column) {
    return PlainFile.column("indices/vix_cash_VIX9D_VIX_VIX3M_VIX6M_2008_2021.csv", "DATE", column);
  }

  private static Map<LocalDate, Double> longForm(String id) {
    NavigableMap<LocalDate, Double> values = new TreeMap<>();
    for (Map<String, String> row :
        PlainFile.rows("indices/vol_indices_long_2005_2023_bloomberg.csv.gz")) {
      if (id.equals(row.get("ID"))) {
        values.put(
            LocalDate.parse(row.getOrDefault("Date", "")),
            Double.valueOf(row.getOrDefault("Close", "")));
      }
    }
    return values;
  }

  private static NavigableMap<LocalDate, Double> shiller(String column) {
    return PlainFile.column("valuation/shiller_monthly.csv", "Date", column);
  }

  @SafeVarargs
  private static PlainSeries daily(LocalTime clock, Map<LocalDate, Double>... files) {
    return PlainSeries.merged(clock, 0, files).on(PlainData::isTradingDay);
  }

  @SafeVarargs
  private static PlainSeries rate(Map<LocalDate, Double>... files) {
    return PlainSeries.merged(MORNING, 1, files);
  }

  /// 0 stands for a missing value in these tables.
  @SafeVarargs
  private static PlainSeries monthly(NavigableMap<LocalDate, Double>... files) {
    for (NavigableMap<LocalDate, Double> file : files) {
      file.values().removeIf(value -> value == 0);
    }
    return PlainSeries.merged(EVENING, EARNINGS_LAG, files);
  }
}
