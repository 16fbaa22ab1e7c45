package alvh.time;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.workspace.MarketConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every day on which the S&P 500 closed is a trading day, and no other day is.
@Tag("real-data")
class TradingDaysOfTheMarketTest {
  private static final DateTimeFormatter US_DATE =
      DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);
  private final TradingCalendar calendar = MarketConfig.standard().calendar();

  @Test
  void trading_days_1990_to_2026_are_the_days_of_the_spx_closes() throws IOException {
    assertTradingDays(dates("spx/spx_close_1990_2026.csv", LocalDate::parse));
  }

  @Test
  void trading_days_1986_to_2021_are_the_days_of_the_spx_history() throws IOException {
    assertTradingDays(
        dates("spx/SPX_History_1985_2021.csv", text -> LocalDate.parse(text, US_DATE)));
  }

  private void assertTradingDays(List<LocalDate> closes) {
    assertThat(
            closes
                .getFirst()
                .datesUntil(closes.getLast().plusDays(1))
                .filter(calendar::isTradingDay))
        .containsExactlyElementsOf(closes);
  }

  private static List<LocalDate> dates(String file, Function<String, LocalDate> parse)
      throws IOException {
    try (Stream<String> lines = Files.lines(RealData.file(file))) {
      return lines
          .skip(1)
          .map(line -> parse.apply(line.split(",", 2)[0]))
          .filter(date -> date.getYear() >= 1986)
          .toList();
    }
  }
}
