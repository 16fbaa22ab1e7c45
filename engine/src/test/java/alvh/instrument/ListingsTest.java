package alvh.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.workspace.MarketConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingsTest {
  private final Listings listings = MarketConfig.standard().listings();

  @ParameterizedTest
  @CsvSource({
    "VIX, 2006-03-22, 2006-02-24, true", // first day of VIX options
    "VIX, 2006-03-22, 2006-02-23, false",
    "SPX, 2008-10-17, 2008-09-22, true",
    "SPXW, 2008-10-31, 2008-10-20, false", // the weeklys of 2008 were AM and had other symbols
    "SPXW, 2012-06-08, 2012-06-01, true",
    "SPXW, 2016-03-02, 2016-02-22, false", // Wednesdays from 2016-02-23
    "SPXW, 2016-03-02, 2016-02-23, true",
    "SPXW, 2016-08-22, 2016-08-12, false", // Mondays from 2016-08-15
    "SPXW, 2016-08-22, 2016-08-15, true",
    "SPXW, 2016-09-06, 2016-08-19, true", // the Tuesday after Labor Day's Monday
    "SPXW, 2016-12-16, 2016-12-01, false", // third Fridays from 2017-05-01
    "SPXW, 2017-05-19, 2017-05-01, true",
    "SPXW, 2021-06-08, 2021-06-01, false", // Tuesdays and Thursdays from 2022
    "SPXW, 2024-01-09, 2024-01-05, true",
    "SPXW, 2024-01-18, 2024-01-05, true",
    "VIXW, 2015-09-02, 2015-08-20, false",
    "VIXW, 2016-06-08, 2016-06-01, true",
    "VIXW, 2016-06-15, 2016-06-01, false", // the monthly one
    "SPX, 2024-01-19, 2024-01-22, false" // over
  })
  void options_exist_from_their_listing_day(
      OptionRoot root, LocalDate expiry, LocalDate on, boolean isListed) {
    assertThat(listings.isListed(root, expiry, on)).isEqualTo(isListed);
  }

  @ParameterizedTest
  @CsvSource({
    "VX, 2004-05-19, 2004-03-26, true",
    "VX, 2004-07-14, 2004-03-26, true",
    "VX, 2015-08-05, 2015-07-22, false",
    "VX, 2015-08-05, 2015-07-23, true",
    "VXM, 2020-09-16, 2020-08-07, false",
    "VXM, 2020-09-16, 2020-08-10, true",
    "VXM, 2024-01-24, 2024-01-05, false", // no weekly mini
    "ES, 2024-03-15, 2024-01-05, true",
    "ES, 2024-02-16, 2024-01-05, false"
  })
  void futures_exist_from_their_listing_day(
      FutureRoot root, LocalDate settlement, LocalDate on, boolean isListed) {
    assertThat(listings.isListed(root, settlement, on)).isEqualTo(isListed);
  }

  @Test
  void the_expiries_of_a_week_of_2024_are_every_trading_day() {
    assertThat(
            listings.expiries(
                OptionRoot.SPXW, LocalDate.of(2024, 1, 12), LocalDate.of(2024, 1, 19)))
        .extracting(LocalDate::toString)
        .containsExactly("2024-01-12", "2024-01-16", "2024-01-17", "2024-01-18", "2024-01-19");
  }

  @Test
  @Tag("real-data")
  void every_series_of_the_chain_of_2024_01_05_could_be_listed() throws IOException {
    LocalDate on = LocalDate.of(2024, 1, 5);
    Set<String> expiries = new TreeSet<>();
    Matcher symbol = Pattern.compile("SPXW?\\d{6}[CP]\\d{8}").matcher(chain());
    while (symbol.find()) {
      OptionContract option = ((OsiReading.Read) OsiSymbol.parse(symbol.group())).option();
      if (expiries.add(option.root() + " " + option.expiry())) {
        assertThat(listings.isListed(option.root(), option.expiry(), on))
            .as("%s", symbol.group())
            .isTrue();
      }
    }
    // 55 dates, five of them with an AM and a PM expiry
    assertThat(expiries).hasSize(60);
  }

  private static String chain() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(
                        RealData.file("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz"))),
                StandardCharsets.UTF_8))) {
      return String.join("\n", reader.lines().toList());
    }
  }
}
