package alvh.fact;

import static alvh.fact.Given.AFTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Book;
import alvh.book.Condors;
import alvh.instrument.EtpTable;
import alvh.market.GivenHistory;
import alvh.playbook.DefinedFact;
import alvh.playbook.FactValue;
import alvh.playbook.Indicator;
import alvh.risk.MarketMarks;
import alvh.risk.RiskReport;
import alvh.risk.VolShift;
import alvh.workspace.PlaybookYaml;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Facts that a playbook defines in YAML.
class DefinedFactsTest {
  private static final String DAY = Condors.OPENED.toString();
  private static final double ROUNDING = 1e-12;

  private static final String HEAD =
      """
      name: small
      title: a test
      reading: sound
      quorum: 1.0
      signature-days: 3
      signers: { risk-adding: 2, risk-reducing: 1, neutral: 1 }
      human: optional
      cool-down-days: 5
      mode: votes
      facts:
      """;

  private static List<DefinedFact> defined(String... rows) {
    String text = HEAD + "- " + String.join("\n- ", rows) + "\n";
    return PlaybookYaml.parse(text, "small.yaml", FactCatalogue.table()).facts();
  }

  private static Map<String, FactValue> market(GivenHistory history, List<DefinedFact> facts) {
    return FactCatalogue.market(Given.at(history, DAY, AFTER), facts);
  }

  @ParameterizedTest
  @CsvSource({
    "LAST, 0, 16",
    "CHANGE, 2, 12",
    "RETURN, 1, 1",
    "MEAN, 3, 9.333333333333334",
    "STDEV, 2, 4",
    "Z, 2, 1",
    "PERCENTILE, 4, 1",
    "EMA, 1, 16",
    "RSI, 3, 100",
  })
  void every_indicator_of_a_series_can_be_taken(String name, int window, double expected) {
    var history = new GivenHistory().with("own.series", Given.days(DAY, 5, i -> Math.pow(2, i)));
    Indicator indicator = Indicator.valueOf(name);
    var facts =
        defined(
            "{ name: own.fact, unit: ratio, near: 1, meaning: m, from: own.series, as: "
                + indicator.spelling()
                + (window > 0 ? ", window: " + window : "")
                + " }");
    assertThat(Given.amount(market(history, facts), "own.fact"))
        .isCloseTo(expected, within(ROUNDING));
  }

  @Test
  void a_series_without_a_unit_is_a_flag_and_an_age_limit_lets_it_be_old() {
    var history = new GivenHistory().with("own.state", Given.days("2023-12-29", 3, i -> i));
    String row = "name: own.state, meaning: m, from: own.state, as: last";
    assertThat(Given.unknown(market(history, defined("{ " + row + " }")), "own.state"))
        .contains("ends 2023-12-29, 4 trading days before 2024-01-05");
    var patient = defined("{ " + row + ", age-limit-days: 7 }");
    assertThat(Given.flag(market(history, patient), "own.state")).isTrue();
  }

  @Test
  void an_expression_reads_what_stands_above_it_and_says_what_it_lacks() {
    var history = new GivenHistory().with("spx.close", Given.days(DAY, 3, i -> 4700));
    var facts =
        defined(
            "{ name: own.level, unit: index points, near: 1, meaning: m, is: 4800 }",
            "{ name: own.room, unit: index points, near: 1, meaning: m, is: own.level - spx.close }",
            "{ name: own.isTight, meaning: m, is: own.room < 50 }",
            "{ name: own.gap, unit: vol points, near: 1, meaning: m, is: vx.1 - vix.close }");
    Map<String, FactValue> values = market(history, facts);
    assertThat(Given.amount(values, "own.room")).isEqualTo(100);
    assertThat(Given.flag(values, "own.isTight")).isFalse();
    assertThat(Given.unknown(values, "own.gap"))
        .contains("vx.1: no VX history", "vix.close: no series 'vix.close'");
  }

  @Test
  void facts_over_the_book_and_of_a_condor_follow_once_there_is_one() {
    var history = new GivenHistory().with("spx.close", Given.days(DAY, 3, i -> 4700));
    var facts =
        defined(
            "{ name: own.half, unit: count, near: 1, meaning: m, is: book.condors / 2 }",
            "{ name: condor.room, unit: ratio, near: 1, meaning: m, is: -condor.putItm }",
            "{ name: own.late, unit: ratio, near: 1, meaning: m, is: condor.room + 1 }");
    MarketInputs in = Given.at(history, DAY, AFTER);
    var marks =
        MarketMarks.of(
            in.view(),
            in.calendar(),
            new EtpTable(Map.of()),
            OptionalDouble.of(0.05),
            VolShift.SHAPE);
    var book = new Book("b", 1e6, List.of(Condors.february()));
    RiskReport risk = RiskReport.of(book, marks, Map.of(), in.calendar());
    FactSheet sheet = FactCatalogue.sheet(new FactInputs(in, book, risk), facts);
    assertThat(Given.amount(sheet.book(), "own.half")).isEqualTo(5);
    Map<String, FactValue> condor = sheet.condors().getOrDefault("feb", Map.of());
    // the short put at 4475 lies 225 points below 4700
    assertThat(Given.amount(condor, "condor.room")).isCloseTo(225.0 / 4700, within(ROUNDING));
    assertThat(Given.unknown(sheet.book(), "own.late")).contains("named condor.*");
    assertThat(Given.amount(condor, "condor.calendarDaysLeft")).isEqualTo(42);
    assertThat(Given.amount(condor, "condor.maxLossOverCredit"))
        .isCloseTo((50 - 12.1) / 12.1, within(ROUNDING));
    assertThat(Given.unknown(condor, "condor.creditCaptured")).contains("no SPX option chain");
    assertThat(Given.amount(sheet.book(), "book.equity")).isEqualTo(1e6);
  }
}
