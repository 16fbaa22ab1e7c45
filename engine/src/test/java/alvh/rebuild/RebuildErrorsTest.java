package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.rebuild.RebuildErrors.Condor;
import alvh.rebuild.RebuildErrors.Variant;
import alvh.workspace.RebuildYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("real-data")
class RebuildErrorsTest {
  /// What was asked of the median of the sizes.
  private static final double MOST = 0.08;

  private final List<Condor> condors = new RebuildErrors().condors();

  @Test
  void every_real_month_is_scored() {
    assertThat(condors).hasSize(65);
    assertThat(condors)
        .extracting(Condor::month)
        .contains(
            YearMonth.of(2018, 1),
            YearMonth.of(2018, 2),
            YearMonth.of(2022, 1),
            YearMonth.of(2024, 1));
  }

  @Test
  void half_of_the_condors_are_within_eight_percent_by_every_reading() {
    for (Variant variant : Variant.values()) {
      double[] errors = condors.stream().mapToDouble(c -> c.error(variant)).toArray();
      assertThat(Sizes.quantile(errors, .5)).as("%s", variant).isLessThan(MOST);
    }
  }

  @Test
  void the_page_is_what_the_real_chains_give() throws IOException {
    assertThat(Files.readString(RebuildErrorsPage.file()))
        .as("`./alvh golden rebuild-errors` rewrites it")
        .isEqualTo(RebuildErrorsPage.text());
  }

  @Test
  void the_shipped_bands_are_those_of_the_page() {
    ErrorBands shipped = RebuildYaml.standard().bands();
    ErrorBands given = RebuildNumbers.bands();
    assertThat(shipped.condorCredit().median())
        .isCloseTo(given.condorCredit().median(), within(.0005));
    assertThat(shipped.condorCredit().p90()).isCloseTo(given.condorCredit().p90(), within(.0005));
    assertThat(shipped.highestVix()).isCloseTo(given.highestVix(), within(.005));
    for (Moneyness leg : Moneyness.values()) {
      for (Tenor tenor : Tenor.values()) {
        ErrorBand band = shipped.vol(leg, tenor);
        ErrorBand real = given.vol(leg, tenor);
        assertThat(band.median()).isCloseTo(real.median(), within(.005 + 1e-9));
        assertThat(band.p90()).isCloseTo(real.p90(), within(.005 + 1e-9));
      }
    }
  }

  @Test
  void expiries_from_a_week_to_five_weeks_were_seen_on_more_than_one_day() {
    for (Tenor tenor : Tenor.values()) {
      long days =
          condors.stream()
              .filter(c -> Tenor.of(c.days() / 365) == tenor)
              .map(Condor::day)
              .distinct()
              .count();
      assertThat(days > 1).as("%s", tenor).isEqualTo(tenor != Tenor.DAYS_35_60);
    }
  }

  @Test
  void a_band_is_found_by_time_and_moneyness() {
    ErrorBands bands = RebuildYaml.standard().bands();
    assertThat(bands.vol(30 / 365.0, -.7)).isEqualTo(bands.vol(Moneyness.PUT_20, Tenor.DAYS_14_35));
    assertThat(bands.vol(2, 5)).isEqualTo(bands.vol(Moneyness.CALL_5, Tenor.DAYS_35_60));
    assertThat(bands.vol(.01, -9)).isEqualTo(bands.vol(Moneyness.PUT_5, Tenor.DAYS_7_14));
  }
}
