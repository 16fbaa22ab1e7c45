package alvh.files;

import static alvh.files.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every layout of series on a few rows of our own.
class SeriesSamplesTest {
  @TempDir private Path folder = Path.of("");

  private static Dataset dataset(DatasetKind kind, Map<String, String> series) {
    return new Dataset("*", kind, series, "u", Dataset.DEFAULT_CLOCK, 0, 0, false, "");
  }

  private SeriesFile read(DatasetKind kind, Map<String, String> series, String text) {
    Path file = Samples.write(folder, "s.csv", text);
    return new SeriesReader(RealFolder.rules()).read(TextSource.of(file), dataset(kind, series));
  }

  private static NavigableMap<LocalDate, Double> values(SeriesFile file, String name) {
    return file.values().getOrDefault(name, new TreeMap<>());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void index_history_with_us_dates_and_without_final_newline() {
    SeriesFile read =
        read(
            DatasetKind.OHLC,
            Map.of("open", "x.open", "high", "x.high", "low", "x.low", "close", "x.close"),
            "DATE,OPEN,HIGH,LOW,CLOSE\r\n01/05/2024,1,3,1,2\r\n1/8/2024,5,4,2,3");
    assertThat(values(read, "x.close"))
        .containsExactly(Map.entry(day("2024-01-05"), 2.0), Map.entry(day("2024-01-08"), 3.0));
    assertThat(read.quality().count(QualityKind.BAR_RANGE)).as("open 5 above high 4").isEqualTo(1);
  }

  @Test
  void fred_layout_counts_its_missing_values() {
    SeriesFile read =
        read(
            DatasetKind.COLUMNS,
            Map.of("VIXCLS", "vix.close"),
            "observation_date,VIXCLS\n2024-01-01,.\n2024-01-02,13.20\n2024-01-03,\n");
    assertThat(values(read, "vix.close")).containsOnly(Map.entry(day("2024-01-02"), 13.20));
    assertThat(read.quality().count(QualityKind.MISSING)).isEqualTo(2);
  }

  @Test
  void unnamed_index_column_is_passed_over() {
    SeriesFile read =
        read(
            DatasetKind.COLUMNS,
            Map.of("VIX9D", "vix9d.close", "VIX", "vix.close"),
            ",DATE,VIX9D,VIX\n0,2011-01-03,,17.6\n1,2011-01-04,16.9,17.4\n");
    assertThat(values(read, "vix9d.close")).hasSize(1);
    assertThat(values(read, "vix.close")).hasSize(2);
  }

  @Test
  void counts_without_header() {
    SeriesFile read =
        read(DatasetKind.COUNTS, Map.of("value", "b"), "20151110, 1788\n20151111, 1347\n");
    assertThat(values(read, "b")).containsEntry(day("2015-11-11"), 1347.0);
  }

  @Test
  void long_form_by_id() {
    SeriesFile read =
        read(
            DatasetKind.LONG,
            Map.of("SPVXSP", "spvxsp.close"),
            "ID,Date,Close\nVXN,2005-01-03,19.5\nSPVXSP,2005-12-20,100000\n");
    assertThat(read.values()).containsOnlyKeys("spvxsp.close");
  }

  @Test
  void hourly_bars_x_10000_make_a_day() {
    Path file =
        Samples.zip(
            folder,
            "vxx.zip",
            "vxx.csv",
            """
            20090130 09:00,1001100,1004100,998900,1004100,19900
            20090130 15:00,1006000,1035800,990000,1029100,24600
            """);
    SeriesFile read =
        new SeriesReader(RealFolder.rules())
            .read(
                TextSource.of(file),
                dataset(
                    DatasetKind.LEAN,
                    Map.of(
                        "open", "v.open", "high", "v.high", "low", "v.low", "close", "v.close")));
    LocalDate day = day("2009-01-30");
    assertThat(values(read, "v.open")).containsEntry(day, 100.11);
    assertThat(values(read, "v.high")).containsEntry(day, 103.58);
    assertThat(values(read, "v.low")).containsEntry(day, 99.0);
    assertThat(values(read, "v.close")).containsEntry(day, 102.91);
  }

  @Test
  void event_table_gives_release_actual_and_consensus() {
    SeriesFile read =
        read(
            DatasetKind.EVENT_TABLE,
            Map.of("CPI m/m", "cpi"),
            """
            year,day,time,impact,cur,text,actual,forecast,previous
            2022,Jan 12,8:30am,high,USD,CPI m/m,0.5%,0.4%,0.8%
            2022,Jan 12,8:30pm,low,CNY,CPI m/m,1.5%,1.7%,2.3%
            """);
    assertThat(values(read, "cpi.actual")).containsOnly(Map.entry(day("2022-01-12"), 0.5));
    assertThat(values(read, "cpi.consensus")).containsOnly(Map.entry(day("2022-01-12"), 0.4));
    assertThat(read.releases().get("cpi")).containsExactly(at("2022-01-12T08:30"));
  }

  @Test
  void final_settlements_are_dated_by_the_calendar_and_rescaled() {
    SeriesFile read =
        read(
            DatasetKind.VX_FINALS,
            Map.of("VX", "vix.vro"),
            """
            Symbol,SettlementMonth,SettlementYear,ProductType,SettlementPrice
            VX,5,2004,Standard,183.55
            VA,5,2004,Standard,9
            VX,4,2013,Standard,15.46
            """);
    assertThat(values(read, "vix.vro"))
        .containsOnly(Map.entry(day("2004-05-19"), 18.355), Map.entry(day("2013-04-17"), 15.46));
  }

  @Test
  void zero_is_missing_where_the_map_says_so() {
    Path file = Samples.write(folder, "z.csv", "Date,PE\n2023-06-01,24\n2023-07-01,0.0\n");
    Dataset zero =
        new Dataset(
            "*",
            DatasetKind.COLUMNS,
            Map.of("pe", "pe"),
            "",
            Dataset.DEFAULT_CLOCK,
            0,
            0,
            true,
            "");
    SeriesFile read = new SeriesReader(RealFolder.rules()).read(TextSource.of(file), zero);
    assertThat(values(read, "pe")).hasSize(1);
    assertThat(read.quality().count(QualityKind.ZERO_IS_MISSING)).isEqualTo(1);
  }

  private void assertRefused(DatasetKind kind, String text, String... messages) {
    var thrown =
        assertThatExceptionOfType(InputException.class)
            .isThrownBy(() -> read(kind, Map.of("close", "x.close"), text));
    for (String message : messages) {
      thrown.withMessageContaining(message);
    }
  }

  @Test
  void unusable_series_are_refused_with_their_line() {
    assertRefused(DatasetKind.COLUMNS, "", "is empty");
    assertRefused(DatasetKind.COLUMNS, "date,last\n2024-01-02,1\n", "s.csv:1", "'close'");
    assertRefused(DatasetKind.COLUMNS, "when,close\n2024-01-02,1\n", "no date column");
    assertRefused(DatasetKind.COLUMNS, "date,close\n2024-02-30,1\n", "s.csv:2", "2024-02-30");
    assertRefused(DatasetKind.COLUMNS, "date,close\n13/01/2024,1\n", "s.csv:2", "month first");
    assertRefused(DatasetKind.COLUMNS, "date,close\n2024-01-02,1x\n", "s.csv:2", "1x");
    assertRefused(DatasetKind.COLUMNS, "date,close\n2024-01-02\n", "s.csv:2", "ends before");
    assertRefused(DatasetKind.OHLC, "date,close\n2024-01-02,-1\n", "s.csv:2", "negative");
    assertRefused(
        DatasetKind.COLUMNS, "date,close\n2024-01-02,1\n2024-01-02,2\n", "s.csv:3", "twice");
  }

  @Test
  void equal_line_twice_is_counted_once() {
    SeriesFile read =
        read(
            DatasetKind.COLUMNS,
            Map.of("close", "x.close"),
            "date,close\n2024-01-02,1\n2024-01-02,1\n");
    assertThat(values(read, "x.close")).hasSize(1);
    assertThat(read.quality().count(QualityKind.DUPLICATE)).isEqualTo(1);
  }
}
