package alvh.files;

import static alvh.files.Samples.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import alvh.market.FuturesBar;
import alvh.market.FuturesHistory;
import alvh.market.FuturesSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The real VX files against the derived panel and published settlement values.
@Tag("real-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealVxContractsTest {
  /// The panel was divided by 10 in binary: only rounding of the last digits may differ.
  private static final double ROUNDING = 1e-9;

  private VxContracts contracts =
      VxContracts.of(List.of(), RealFolder.rules(), new QualityReport(List.of()));

  @BeforeAll
  void read() {
    contracts = RealFolder.history().contracts();
  }

  private double settle(String settlement, String day) {
    return contracts
        .monthly()
        .settle(LocalDate.parse(settlement), LocalDate.parse(day))
        .orElseThrow();
  }

  @Test
  void every_settle_of_the_derived_panel_is_found() {
    QualityCounts counts = new QualityCounts();
    TextSource panel =
        TextSource.of(RealData.file("vx-futures/vx_monthly_panel_2004_2026_derived.csv.gz"));
    List<String> differing = new ArrayList<>();
    int compared = 0;
    for (FuturesSeries series : new VxSettlements(RealFolder.rules(), counts).readPanel(panel)) {
      LocalDate settlement = series.contract().settlement();
      for (FuturesBar bar : series.bars()) {
        double ours = contracts.monthly().settle(settlement, bar.tradeDate()).orElse(0.0);
        compared++;
        if (Math.abs(ours - bar.settle().getAsDouble()) > ROUNDING) {
          differing.add(settlement + " on " + bar.tradeDate() + ": " + ours + " " + bar.settle());
        }
      }
    }
    assertThat(compared).isEqualTo(44_911);
    assertThat(differing).isEmpty();
  }

  /// The official files by themselves, without the table of VX1 to VX8 that fills their holes.
  @Test
  void every_official_settle_but_one_is_the_panels() throws IOException {
    Map<LocalDate, FuturesSeries> panel = new TreeMap<>();
    TextSource source =
        TextSource.of(RealData.file("vx-futures/vx_monthly_panel_2004_2026_derived.csv.gz"));
    for (FuturesSeries series :
        new VxSettlements(RealFolder.rules(), new QualityCounts()).readPanel(source)) {
      panel.put(series.contract().settlement(), series);
    }
    List<String> differing = new ArrayList<>();
    int compared = 0;
    for (Path file : officialFiles()) {
      FuturesSeries official =
          new VxContractReader(RealFolder.rules(), new QualityCounts()).read(TextSource.of(file));
      Optional<FuturesSeries> given =
          Optional.ofNullable(panel.get(official.contract().settlement()));
      for (FuturesBar bar : official.bars()) {
        OptionalDouble theirs =
            given
                .flatMap(g -> g.on(bar.tradeDate()))
                .map(FuturesBar::settle)
                .orElseGet(OptionalDouble::empty);
        if (bar.settle().isPresent() && theirs.isPresent()) {
          compared++;
          if (Math.abs(bar.settle().getAsDouble() - theirs.getAsDouble()) > ROUNDING) {
            differing.add(file.getFileName() + " " + bar.tradeDate());
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(40_000);
    assertThat(differing).containsExactly("CFE_G14_VX.csv 2013-05-28");
  }

  private static List<Path> officialFiles() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : List.of("cfe_2004_2014", "cboe_2013_2026", "gapfill")) {
      try (Stream<Path> files = Files.list(RealData.file("vx-futures/" + folder))) {
        files.filter(f -> f.toString().endsWith(".csv")).sorted().forEach(all::add);
      }
    }
    return all;
  }

  @Test
  void settles_taken_from_the_table_by_position_are_counted() {
    // the contract of February 2018 has an official file for its last 37 days only
    assertThat(contracts.quality().count(QualityKind.FILLED)).isGreaterThan(100);
    assertThat(contracts.quality().examples(QualityKind.FILLED))
        .allSatisfy(e -> assertThat(e).contains("vx_term_structure"));
  }

  @Test
  void one_settle_disagrees_between_the_folders() {
    assertThat(contracts.quality().count(QualityKind.DISAGREEMENT)).isEqualTo(1);
    assertThat(contracts.quality().examples(QualityKind.DISAGREEMENT).getFirst())
        .contains("2013-05-28")
        .contains("20.1")
        .contains("10.25");
    assertThat(settle("2014-02-19", "2013-05-28")).isEqualTo(20.10);
  }

  @Test
  void every_expired_official_contract_ends_on_the_calendars_settlement() {
    FuturesHistory monthly = contracts.monthly();
    LocalDate lastDay = monthly.days().getLast();
    List<String> without = new ArrayList<>();
    for (LocalDate settlement : monthly.settlements()) {
      FuturesSeries series = monthly.contract(settlement).orElseThrow();
      boolean isOfficial = !series.source().startsWith("vx-futures/vx_term");
      if (!settlement.isAfter(lastDay)
          && isOfficial
          && !series.bars().getLast().tradeDate().equals(settlement)) {
        without.add(settlement + " ends " + series.bars().getLast().tradeDate());
      }
      assertThat(CALENDAR.isTradingDay(settlement)).isTrue();
    }
    assertThat(without)
        .as("no official file at hand covers the end of 2014-10")
        .containsExactly("2014-10-22 ends 2014-10-21");
  }

  @Test
  void final_settlements_are_the_published_ones() {
    assertThat(settle("2024-06-18", "2024-06-18")).isEqualTo(12.39);
    assertThat(settle("2024-07-17", "2024-07-17")).isEqualTo(13.89);
    assertThat(settle("2024-08-21", "2024-08-21")).isEqualTo(16.11);
    assertThat(settle("2024-09-18", "2024-09-18")).isEqualTo(18.69);
    assertThat(settle("2024-10-16", "2024-10-16")).isEqualTo(20.97);
    assertThat(settle("2024-11-20", "2024-11-20")).isEqualTo(16.65);
    assertThat(settle("2020-03-18", "2020-03-18")).isEqualTo(69.76);
  }

  @Test
  void prices_before_2007_03_26_are_index_points() {
    assertThat(settle("2005-01-19", "2004-10-21")).isCloseTo(16.7, within(ROUNDING));
    assertThat(settle("2005-01-19", "2005-01-19")).isCloseTo(12.772, within(ROUNDING));
  }

  @Test
  void backwardation_of_2018_02_05_is_as_known() {
    var curve = contracts.monthly().curve(LocalDate.of(2018, 2, 5)).orElseThrow();
    double front = curve.points().get(0).settle() - curve.points().get(1).settle();
    assertThat(front).isCloseTo(5.25, within(0.005));
  }

  @Test
  void weeklys_are_kept_apart() {
    assertThat(contracts.weekly().settlements()).hasSize(239);
    assertThat(contracts.monthly().settlements()).hasSize(264);
    assertThat(contracts.weekly().settlements()).contains(LocalDate.of(2018, 8, 15));
  }
}
