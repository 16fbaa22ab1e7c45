package alvh.files;

import static alvh.files.Samples.CALENDAR;
import static alvh.files.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.RealData;
import alvh.input.InputException;
import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.time.Expiry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The real chain files; counts were taken from the files by an independent script.
@Tag("real-data")
class RealChainsTest {
  private static final String TABLE_2024 = "spx-options/spx_quotedata_2024-01-05_cboe.csv.gz";
  private static final String TABLE_2022 = "spx-options/spx_quotedata_2022-01-07_cboe.csv";
  private static final String LONG_2018 = "spx-options/SPXW_2018-01-02_2018-02-28_long-form.csv.gz";
  private static final String VIX_2016 =
      "vix-options/UnderlyingOptionsEODQuotes_2016-06-01_VIX.csv";

  private static ChainImport read(String file, String instant) {
    return ChainFiles.of(CALENDAR).read(RealData.file(file), Optional.of(at(instant)));
  }

  @Test
  void quote_table_of_2024_01_05_holds_10519_strike_rows_in_60_slices_on_55_dates() {
    ChainImport read = read(TABLE_2024, "2024-01-05T16:15");
    OptionChain chain = read.chain();
    assertThat(read.layout()).isEqualTo(ChainLayout.QUOTE_TABLE);
    assertThat(read.rows()).isEqualTo(10_519);
    assertThat(chain.slices()).hasSize(60);
    assertThat(chain.slices().stream().mapToInt(ChainSlice::size).sum()).isEqualTo(10_519);
    assertThat(chain.slices().stream().map(ChainSlice::expiry).map(Expiry::date).distinct())
        .hasSize(55);
    assertThat(chain.slices().stream().filter(s -> s.root() == OptionRoot.SPX)).hasSize(20);
    assertThat(chain.underlying()).isEqualTo("SPX");
    assertThat(chain.underlyingLevel()).hasValue(4697.2402);
  }

  @Test
  void quality_of_2024_01_05_is_counted() {
    QualityReport quality = read(TABLE_2024, "2024-01-05T16:15").quality();

    assertThat(quality.count(QualityKind.CROSSED)).isEqualTo(2);
    assertThat(quality.count(QualityKind.NO_QUOTE)).isEqualTo(130);
    assertThat(quality.count(QualityKind.ZERO_BID)).isEqualTo(1_198);
    assertThat(quality.count(QualityKind.STALE)).as("223 strikes expired at 16:00").isEqualTo(446);
    assertThat(quality.count(QualityKind.DUPLICATE)).isZero();
    assertThat(quality.count(QualityKind.OTHER_PRODUCT)).isZero();
  }

  @Test
  void third_friday_is_two_slices_with_two_clocks() {
    OptionChain chain = read(TABLE_2024, "2024-01-05T16:15").chain();
    LocalDate thirdFriday = LocalDate.of(2024, 1, 19);
    Expiry morning = chain.slice(OptionRoot.SPX, thirdFriday).orElseThrow().expiry();
    Expiry evening = chain.slice(OptionRoot.SPXW, thirdFriday).orElseThrow().expiry();
    assertThat(evening.minutesFrom(chain.asOf()) - morning.minutesFrom(chain.asOf()))
        .isEqualTo(390);
  }

  @Test
  void weekend_download_is_the_close_of_friday() {
    ChainImport read = ChainFiles.read(RealData.file(TABLE_2024), Optional.empty(), CALENDAR);
    assertThat(read.chain().asOf()).isEqualTo(at("2024-01-05T16:15"));
  }

  @Test
  void quotes_of_another_day_are_refused() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(TABLE_2024, "2023-12-01T16:15"))
        .withMessageContaining("2024-01-05")
        .withMessageContaining("2023-12-01");
  }

  @Test
  void quote_table_of_2022_01_07_is_read_in_spite_of_its_trailing_commas() {
    ChainImport read = read(TABLE_2022, "2022-01-07T16:15");

    assertThat(read.rows()).isEqualTo(2_757);
    assertThat(read.chain().slices()).hasSize(10);
    assertThat(read.quality().count(QualityKind.ZERO_BID)).isEqualTo(658);
    assertThat(read.chain().underlyingLevel()).hasValue(4677.0298);
  }

  @Test
  void long_form_of_2018_holds_40_days() {
    Path file = RealData.file(LONG_2018);
    List<?> instants = ChainFiles.of(CALENDAR).instants(file);
    assertThat(instants).hasSize(40);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ChainFiles.read(file, Optional.empty(), CALENDAR))
        .withMessageContaining("40 instants");
  }

  @Test
  void wild_day_of_2018_02_05_is_kept_as_it_is() {
    ChainImport read =
        ChainFiles.of(CALENDAR).readDay(RealData.file(LONG_2018), LocalDate.of(2018, 2, 5));

    assertThat(read.rows()).isEqualTo(350);
    assertThat(read.chain().slices()).hasSize(1);
    assertThat(read.quality().count(QualityKind.NO_QUOTE)).isEqualTo(15);
    assertThat(read.quality().count(QualityKind.ZERO_BID)).isEqualTo(50);
    assertThat(read.chain().underlyingLevel()).isPresent();
  }

  @Test
  void vix_chain_of_2016_06_01_refuses_158_binaries_and_relabels_weeklys() {
    ChainImport read = read(VIX_2016, "2016-06-01T16:15");

    assertThat(read.rows()).isEqualTo(882);
    assertThat(read.quality().count(QualityKind.OTHER_PRODUCT)).isEqualTo(158);
    assertThat(read.quality().examples(QualityKind.OTHER_PRODUCT).getFirst()).contains("BVZ");
    assertThat(read.quality().count(QualityKind.RELABELLED)).isEqualTo(4 * 76);
    assertThat(read.chain().slices()).hasSize(10);
    assertThat(read.chain().slice(OptionRoot.VIX, LocalDate.of(2016, 6, 15))).isPresent();
    assertThat(read.chain().slice(OptionRoot.VIXW, LocalDate.of(2016, 6, 22))).isPresent();
    assertThat(read.chain().underlyingLevel()).hasValue(14.65);
  }

  @Test
  void early_snapshot_of_datashop_has_its_own_quotes() {
    ChainImport early = read(VIX_2016, "2016-06-01T15:45");
    assertThat(early.chain().underlyingLevel()).hasValue(14.575);
    assertThat(early.notes().getFirst()).contains("1545");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(VIX_2016, "2016-06-01T16:00"))
        .withMessageContaining("15:45");
  }
}
