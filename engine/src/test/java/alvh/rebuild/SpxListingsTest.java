package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.DailySeries;
import alvh.market.OptionChain;
import alvh.surface.RealChains;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Expiries and strikes as they were listed, against the real chains at hand.
class SpxListingsTest {
  private static final int YEAR = 371;
  private static final double NEAR_LOW = 0.85;
  private static final double NEAR_HIGH = 1.06;

  private final SpxListings listings = RebuiltDays.listings();

  @Test
  void before_weeklys_there_were_third_fridays_only() {
    assertThat(expiries(LocalDate.of(2009, 3, 9)))
        .containsExactly(
            "SPX 2009-03-20",
            "SPX 2009-04-17",
            "SPX 2009-05-15",
            "SPX 2009-06-19",
            "SPX 2009-09-18",
            "SPX 2009-12-18");
  }

  @Test
  void the_first_week_end_option_was_listed_on_thursday_for_the_friday_after_next() {
    assertThat(expiries(LocalDate.of(2010, 12, 1))).doesNotContain("SPXW 2010-12-10");
    assertThat(expiries(LocalDate.of(2010, 12, 2))).contains("SPXW 2010-12-10");
  }

  @Test
  void wednesdays_began_with_two() {
    assertThat(expiries(LocalDate.of(2016, 2, 23)))
        .contains("SPXW 2016-03-02", "SPXW 2016-03-09")
        .doesNotContain("SPXW 2016-03-16");
  }

  @Test
  void an_am_expiry_is_gone_once_its_trading_is_over() {
    assertThat(expiries(LocalDate.of(2015, 9, 16))).contains("SPX 2015-09-18");
    assertThat(expiries(LocalDate.of(2015, 9, 17))).doesNotContain("SPX 2015-09-18");
  }

  @Test
  @Tag("real-data")
  void the_expiries_of_2024_01_05_are_all_but_one_of_the_real_chain() {
    LocalDate day = LocalDate.of(2024, 1, 5);
    List<String> real =
        RealChains.january2024().liveSlices().stream()
            .filter(s -> ChronoUnit.DAYS.between(day, s.expiry().date()) <= YEAR)
            .map(SpxListingsTest::name)
            .toList();
    assertThat(expiries(day)).isSubsetOf(real);
    // a Monday 52 days away was listed before those between
    assertThat(real.stream().filter(e -> !expiries(day).contains(e)))
        .containsExactly("SPXW 2024-02-26");
  }

  @Test
  @Tag("real-data")
  void strikes_near_the_money_are_those_of_the_real_chains() {
    OptionChain real = RealChains.january2024();
    LocalDate day = LocalDate.of(2024, 1, 5);
    assertThat(share(real, day, 4697.24, true)).isGreaterThan(0.94);
    assertThat(share(real, day, 4697.24, false)).isGreaterThan(0.95);
    OptionChain earlier = RealChains.january2022();
    LocalDate friday = LocalDate.of(2022, 1, 7);
    assertThat(share(earlier, friday, 4677.03, true)).isGreaterThan(0.96);
    assertThat(share(earlier, friday, 4677.03, false)).isGreaterThan(0.96);
    DailySeries closes = RebuiltDays.files().series("spx.close").orElseThrow();
    RealChains.early2018()
        .forEach((date, chain) -> {
          double level = closes.on(date).orElseThrow().value();
          assertThat(share(chain, date, level, true)).as("%s", date).isGreaterThan(0.98);
          assertThat(share(chain, date, level, false)).as("%s", date).isGreaterThan(0.86);
        });
  }

  /// Of the strikes around the money of the real chain those of the grid, or the other way round.
  private double share(OptionChain chain, LocalDate day, double level, boolean ofReal) {
    int all = 0;
    int found = 0;
    for (ListedExpiry expiry : listings.expiries(day)) {
      Optional<ChainSlice> real = chain.slice(expiry.root(), expiry.expiry().date());
      if (real.isEmpty()) {
        continue;
      }
      var theirs = boxed(real.get().strikes(), level);
      var ours = boxed(expiry.grid().strikes(level), level);
      var counted = ofReal ? theirs : ours;
      var other = ofReal ? ours : theirs;
      all += counted.size();
      found += (int) counted.stream().filter(other::contains).count();
    }
    return (double) found / all;
  }

  private static List<Double> boxed(double[] strikes, double level) {
    return Arrays.stream(strikes)
        .filter(k -> k >= NEAR_LOW * level && k <= NEAR_HIGH * level)
        .boxed()
        .collect(Collectors.toList());
  }

  private List<String> expiries(LocalDate day) {
    return listings.expiries(day).stream().map(e -> e.root() + " " + e.expiry().date()).toList();
  }

  private static String name(ChainSlice slice) {
    return slice.root() + " " + slice.expiry().date();
  }

  @Test
  void every_listed_expiry_has_strikes_around_the_money() {
    Stream.of("2006-01-03", "2012-06-01", "2018-01-30", "2023-05-02")
        .map(LocalDate::parse)
        .forEach(day ->
            listings
                .expiries(day)
                .forEach(e ->
                    assertThat(e.grid().strikes(2_000))
                        .as("%s %s", e.root(), e.expiry().date())
                        .hasSizeGreaterThan(20)
                        .contains(2_000.0)));
    assertThat(listings.expiry(OptionRoot.SPX, LocalDate.of(2006, 1, 20), LocalDate.of(2006, 1, 3)))
        .isPresent();
  }
}
