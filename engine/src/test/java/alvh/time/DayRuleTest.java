package alvh.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRuleTest {
  /// Published dates of Easter, among them the earliest and the latest possible ones.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1818-03-22", "1886-04-25", "1943-04-25", "1954-04-18", "1961-04-02", "1990-04-15",
        "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2038-04-25"
      })
  void easter_is_the_published_sunday(LocalDate easter) {
    assertThat(Easter.sunday(easter.getYear())).isEqualTo(easter);
  }

  @ParameterizedTest
  @CsvSource({
    "january-1, 2024, 2024-01-01",
    "third-monday-of-january, 2024, 2024-01-15",
    "last-monday-of-may, 2027, 2027-05-31",
    "fourth-thursday-of-november, 2018, 2018-11-22",
    "day-after-fourth-thursday-of-november, 2018, 2018-11-23",
    "good-friday, 2024, 2024-03-29"
  })
  void a_named_rule_gives_its_day(String rule, int year, LocalDate day) {
    assertThat(DayRule.parse(rule).map(known -> known.in(year))).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "january",
        "january-32",
        "february-29",
        "fifth-monday-of-may",
        "third-monday",
        "third-moonday-of-may",
        "day-after-",
        "Good-Friday"
      })
  void an_unknown_rule_is_none(String rule) {
    assertThat(DayRule.parse(rule)).isEmpty();
  }

  @Test
  void rules_are_read_whatever_the_default_locale() {
    // Turkish lower case of JUNE's I is dotless: the suite runs under tr_TR
    assertThat(DayRule.parse("first-friday-of-april")).isPresent();
  }
}
