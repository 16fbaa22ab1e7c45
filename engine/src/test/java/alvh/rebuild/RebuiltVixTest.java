package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.market.OptionChain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The published VIX comes back from the quotes of the rebuilt chain, by the method of its day.
@Tag("real-data")
class RebuiltVixTest {
  /// What is asked of a whole rebuilt chain: .10 points or .5 %, whichever is larger.
  private static final double POINTS = 0.10;

  private static final double SHARE = 0.005;
  private static final int EVERY = 60;
  private static final LocalDate END = LocalDate.of(2024, 2, 1);

  private final RebuiltHistory history = RebuiltDays.history();

  @Test
  void vix_comes_back_on_every_sixtieth_day_since_2006() {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = InputReader.FIRST_DAY;
        day.isBefore(END);
        day = RebuiltDays.CONFIG.calendar().plusTradingDays(day, EVERY)) {
      days.add(day);
    }
    assertThat(days).hasSizeGreaterThan(70);
    assertThat(misses(days.stream())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2008-10-10", "2008-11-20", "2010-05-20", "2011-08-08", "2012-11-23", "2014-10-03",
        "2014-10-06", "2015-08-24", "2017-11-03", "2018-02-05", "2018-12-03", "2018-12-24",
        "2020-03-16", "2020-03-18", "2021-01-27"
      })
  void vix_comes_back_on_wild_quiet_and_short_days(String day) {
    assertThat(misses(Stream.of(LocalDate.parse(day)))).isEmpty();
  }

  @Test
  @Tag("slow")
  void vix_comes_back_on_every_day_of_2012_to_2021() {
    List<LocalDate> days =
        LocalDate.of(2012, 1, 3)
            .datesUntil(LocalDate.of(2022, 1, 1))
            .filter(RebuiltDays.CONFIG.calendar()::isTradingDay)
            .toList();
    assertThat(days).hasSize(2_517);
    assertThat(misses(days.parallelStream())).isEmpty();
  }

  private List<String> misses(Stream<LocalDate> days) {
    return days.map(this::miss).flatMap(Optional::stream).toList();
  }

  private Optional<String> miss(LocalDate date) {
    RebuiltDay day = RebuiltDays.day(history, date);
    OptionChain chain = day.chain();
    double published = day.state().vix();
    double returned = RebuiltDays.vix(day, chain);
    return Math.abs(returned - published) <= Math.max(POINTS, SHARE * published)
        ? Optional.empty()
        : Optional.of(date + ": " + returned + " for " + published);
  }
}
