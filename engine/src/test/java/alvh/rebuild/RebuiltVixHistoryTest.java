package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.files.ChainFiles;
import alvh.files.RebuiltChainText;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.CutHistory;
import alvh.market.DataGrade;
import alvh.market.DayView;
import alvh.market.GivenHistory;
import alvh.market.MarketHistory;
import alvh.market.OptionChain;
import alvh.surface.SliceForward;
import alvh.time.NewYork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// VIX options of a history completed by rebuilt chains.
class RebuiltVixHistoryTest {
  private static final LocalDate DAY = GivenDay.DAY;

  private static OptionChain chain(MarketHistory base) {
    return DayView.of(RebuiltDays.over(base), GivenDay.CLOSE).chain("VIX").orElseThrow();
  }

  private static String refusal(MarketHistory base, LocalDate day) {
    return switch (RebuiltDays.over(base).vixDay(day)) {
      case VixRebuild.Refused(String reason) -> reason;
      case VixRebuild.Rebuilt rebuilt -> throw new AssertionError(day + " was rebuilt");
    };
  }

  @Test
  void a_rebuilt_chain_says_so_and_from_what() {
    OptionChain chain = chain(GivenDay.vix());
    assertThat(chain.grade()).isEqualTo(DataGrade.REBUILT);
    assertThat(chain.source())
        .isEqualTo("rebuilt from 8 VX settles, VIX 40.74, VVIX 158.30 of 2015-08-24");
    assertThat(chain.underlyingLevel()).hasValue(40.74);
    assertThat(chain.creditError()).isEmpty();
  }

  @Test
  void monthlies_are_priced_on_their_vx() {
    RebuiltVixChain rebuilt = RebuiltDays.vixDay(RebuiltDays.over(GivenDay.vix()), DAY);
    OptionChain chain = rebuilt.chain();
    Map<LocalDate, Double> settles = GivenDay.settles(DAY);
    List<ChainSlice> monthlies =
        chain.slices().stream().filter(s -> s.root() == OptionRoot.VIX).toList();
    assertThat(monthlies).hasSize(6);
    for (ChainSlice slice : monthlies) {
      double years = slice.expiry().yearsFrom(chain.asOf());
      SliceForward read = SliceForward.of(slice, rebuilt.inputs().discount(years));
      assertThat(((SliceForward.Parity) read).forward())
          .as("%s", slice)
          .isCloseTo(settles.getOrDefault(slice.expiry().date(), 0.0), within(0.1));
    }
  }

  @Test
  void both_chains_are_handed_out() {
    GivenHistory base =
        GivenDay.withVx(GivenDay.spx()).with("vvix.close", new TreeMap<>(Map.of(DAY, 158.30)));
    assertThat(RebuiltDays.over(base).chains(GivenDay.CLOSE).stream().map(OptionChain::underlying))
        .containsExactly("SPX", "VIX");
  }

  @Test
  void real_quotes_of_one_underlying_leave_the_other_to_be_rebuilt() {
    OptionChain real =
        new OptionChain(
            "VIX", GivenDay.CLOSE, OptionalDouble.empty(), List.of(), DataGrade.QUOTES, "a file");
    GivenHistory base =
        GivenDay.withVx(GivenDay.spx())
            .with("vvix.close", new TreeMap<>(Map.of(DAY, 158.30)))
            .with(real);
    List<OptionChain> chains = RebuiltDays.over(base).chains(GivenDay.CLOSE);
    assertThat(chains).hasSize(2).contains(real);
    assertThat(chains.getLast().underlying()).isEqualTo("SPX");
  }

  @Test
  void there_are_no_rebuilt_quotes_but_at_the_close() {
    assertThat(RebuiltDays.over(GivenDay.vix()).chains(NewYork.instant(DAY, LocalTime.of(16, 14))))
        .isEmpty();
  }

  @Test
  void a_day_that_lacks_something_is_refused_with_the_reason() {
    assertThat(refusal(new GivenHistory(), DAY))
        .isEqualTo(
            "the data lack VX settles of 2015-08-24; vvix.close of 2015-08-24; rates"
                + " (rates.tbill3m, or rates.treasury10y and rates.spread10y3m) up to 2015-08-24");
    assertThat(refusal(GivenDay.vix(), LocalDate.of(2015, 8, 25)))
        .startsWith("the data lack VX settles of 2015-08-25; vvix.close of 2015-08-25");
    assertThat(refusal(GivenDay.vix(), LocalDate.of(2015, 8, 23))).contains("not a trading day");
    assertThat(refusal(GivenDay.vix(), LocalDate.of(2006, 2, 23)))
        .isEqualTo("VIX options were not listed on 2006-02-23, but from 2006-02-24 on");
  }

  @Test
  void settles_that_are_struck_after_the_close_are_not_read() {
    // the day after Thanksgiving: options close at 13:15, what is given here is known at 16:15
    LocalDate early = LocalDate.of(2015, 11, 27);
    GivenHistory base =
        new GivenHistory()
            .with("vvix.close", new TreeMap<>(Map.of(early, 90.0)))
            .with("rates.tbill3m", new TreeMap<>(Map.of(early.minusDays(2), 0.1)))
            .withVx(early, GivenDay.settles(early));
    assertThat(refusal(base, early))
        .isEqualTo(
            "the data lack VX settles of 2015-11-27, which count as known only after the close of"
                + " the options; vvix.close of 2015-11-27");
  }

  @Test
  void without_spot_vix_there_is_nothing_before_the_first_future() {
    GivenHistory base =
        GivenDay.withVx(new GivenHistory())
            .with("vvix.close", new TreeMap<>(Map.of(DAY, 158.30)))
            .with("rates.tbill3m", new TreeMap<>(Map.of(LocalDate.of(2015, 8, 21), 0.04)));
    RebuiltVixChain rebuilt = RebuiltDays.vixDay(RebuiltDays.over(base), DAY);
    assertThat(rebuilt.inputs().missing())
        .contains("vix.close of 2015-08-24: no expiries before the first VX");
    assertThat(rebuilt.chain().underlyingLevel()).isEmpty();
    assertThat(rebuilt.source()).isEqualTo("rebuilt from 8 VX settles, VVIX 158.30 of 2015-08-24");
  }

  @Test
  void a_chain_comes_back_from_its_file(@TempDir Path folder) throws IOException {
    OptionChain chain = chain(GivenDay.vix());
    Path file = folder.resolve("vix.csv");
    Files.writeString(file, RebuiltChainText.of(chain, List.of()));
    OptionChain read =
        ChainFiles.of(RebuiltDays.CONFIG.calendar(), RebuiltDays.CONFIG.ticks()::tick)
            .read(file, Optional.empty())
            .chain();
    assertThat(read.grade()).isEqualTo(DataGrade.REBUILT);
    assertThat(read.creditError()).isEmpty();
    assertThat(read.asOf()).isEqualTo(chain.asOf());
    assertThat(quotes(read)).isNotBlank().isEqualTo(quotes(chain));
  }

  @ParameterizedTest
  @Tag("real-data")
  @ValueSource(strings = {"2008-10-10", "2015-08-24", "2020-03-16", "2021-06-02"})
  void a_history_that_ends_with_the_day_gives_the_same_chain(String text) {
    LocalDate day = LocalDate.parse(text);
    RebuiltHistory whole = RebuiltDays.history();
    RebuiltHistory cut = RebuiltDays.over(new CutHistory(RebuiltDays.files(), day));
    String quotes = quotes(RebuiltDays.vixDay(whole, day).chain());
    assertThat(quotes(RebuiltDays.vixDay(cut, day).chain())).isNotBlank().isEqualTo(quotes);
    assertThat(cut.vixDay(day.plusDays(1))).isInstanceOf(VixRebuild.Refused.class);
  }

  @Test
  @Tag("real-data")
  void the_published_vvix_of_the_one_real_chain_comes_back() {
    RebuiltVixChain rebuilt = RebuiltDays.vixDay(RebuiltDays.history(), LocalDate.of(2016, 6, 1));
    assertThat(rebuilt.vvix()).isCloseTo(VixRefit.VVIX, within(0.05));
    // fitted to the real quotes of the day: .5525
    assertThat(rebuilt.level()).isCloseTo(0.5525, within(0.03));
  }

  private static String quotes(OptionChain chain) {
    StringBuilder text = new StringBuilder();
    for (ChainSlice slice : chain.slices()) {
      text.append(slice.root()).append(' ').append(slice.expiry()).append('\n');
      for (int i = 0; i < slice.size(); i++) {
        text.append(slice.strike(i));
        for (Right right : Right.values()) {
          text.append(' ').append(slice.quote(right, i));
        }
        text.append('\n');
      }
    }
    return text.toString();
  }
}
