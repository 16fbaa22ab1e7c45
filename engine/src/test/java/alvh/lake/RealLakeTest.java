package alvh.lake;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.files.FileHistory;
import alvh.instrument.FutureRoot;
import alvh.market.DailySeries;
import alvh.market.FuturesHistory;
import alvh.market.OptionChain;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real files through the lake and back.
@Tag("real-data")
class RealLakeTest {
  private static final String LONG_2018 = "spx-options/SPXW_2018-01-02_2018-02-28_long-form.csv.gz";
  private static final String TABLE_2024 = "spx-options/spx_quotedata_2024-01-05_cboe.csv.gz";
  private static final String VIX_2016 =
      "vix-options/UnderlyingOptionsEODQuotes_2016-06-01_VIX.csv";

  @TempDir private Path folder;

  @Test
  void forty_days_of_2018_come_back_quote_for_quote() {
    comesBack(LONG_2018, 40);
  }

  @Test
  void the_ten_thousand_strikes_of_2024_01_05_come_back_quote_for_quote() {
    comesBack(TABLE_2024, 1);
  }

  @Test
  void both_instants_of_a_vix_day_come_back_quote_for_quote() {
    comesBack(VIX_2016, 2);
  }

  private void comesBack(String file, int instants) {
    List<OptionChain> chains = Lakes.read(RealData.file(file));
    assertThat(chains).hasSize(instants);
    ImportReport report = Lakes.chains(folder, RealData.file(file));
    assertThat(report.refused()).isEmpty();
    try (LakeHistory history = Lakes.history(folder)) {
      for (OptionChain wanted : chains) {
        List<OptionChain> found = history.chains(wanted.asOf());
        assertThat(found).hasSize(1);
        Lakes.requireSame(found.getFirst(), wanted);
      }
      assertThat(history.used()).hasSize(report.deposits().size());
    }
    ImportReport again = Lakes.chains(folder, RealData.file(file));
    assertThat(again.deposits()).extracting(Deposit::kind).containsOnly(Deposit.Kind.SAME);
  }

  @Test
  void series_futures_and_releases_of_the_folder_come_back() {
    FileHistory files = Lakes.files();
    ImportReport report = Lakes.realHistory(folder);
    assertThat(report.refused()).isEmpty();
    try (LakeHistory history = Lakes.history(folder)) {
      for (String name : files.seriesNames()) {
        Optional<DailySeries> wanted = files.series(name).filter(s -> s.size() > 0);
        assertThat(history.series(name).isPresent()).as(name).isEqualTo(wanted.isPresent());
        wanted.ifPresent(series -> requireSame(history.series(name).orElseThrow(), series));
      }
      files.releases().forEach(r -> assertThat(history.releases(r.name())).contains(r));
      requireSame(
          history.futures(FutureRoot.VX).orElseThrow(), files.futures(FutureRoot.VX).orElseThrow());
    }
    assertThat(Lakes.realHistory(folder).deposits())
        .extracting(Deposit::kind)
        .containsOnly(Deposit.Kind.SAME);
  }

  private static void requireSame(DailySeries found, DailySeries wanted) {
    assertThat(found.info()).isEqualTo(wanted.info());
    assertThat(found.values()).containsExactly(wanted.values());
    for (int i = 0; i < wanted.size(); i++) {
      assertThat(found.epochDay(i)).isEqualTo(wanted.epochDay(i));
    }
  }

  private static void requireSame(FuturesHistory found, FuturesHistory wanted) {
    assertThat(found.settlements()).isEqualTo(wanted.settlements());
    for (LocalDate settlement : wanted.settlements()) {
      assertThat(found.contract(settlement)).isEqualTo(wanted.contract(settlement));
    }
    assertThat(found.curve(LocalDate.of(2018, 2, 5)))
        .isEqualTo(wanted.curve(LocalDate.of(2018, 2, 5)));
  }
}
