package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.book.Book;
import alvh.book.OptionPackage;
import alvh.book.Sleeve;
import alvh.fact.FactCatalogue;
import alvh.fact.FactInputs;
import alvh.fact.FactSheet;
import alvh.fact.MarketInputs;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.market.DayView;
import alvh.playbook.FactValue;
import alvh.playbook.Outcome;
import alvh.playbook.Playbook;
import alvh.risk.MarketMarks;
import alvh.risk.RiskReport;
import alvh.risk.VolShift;
import alvh.time.NewYork;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every figure and every state on docs/readings.md, computed from the data.
@Tag("real-data")
class ReadingsPageTest {
  private static final MarketConfig CONFIG = MarketConfig.standard();

  /// After every daily value: the dollar index is struck last, at 17:00.
  private static final LocalTime EVENING = LocalTime.of(17, 15);

  private static final String CONDOR = "condor";
  private static final double EQUITY_USD = 100_000;

  /// The condors of the page are judged by their strikes; no figure of it depends on the credit.
  private static final double CREDIT = 5;

  private static final FileHistory HISTORY = history();

  private static FileHistory history() {
    Path folder = RealData.folder();
    var rules = new ReadingRules(CONFIG.calendar(), CONFIG.vxSettleClock(), CONFIG.vxPriceScale());
    return FileHistory.of(folder, DatasetMapYaml.of(folder), rules);
  }

  static Stream<ReadingsPage.Day> days() throws IOException {
    return ReadingsPage.days().stream();
  }

  @Test
  void the_page_has_at_least_three_days_on_which_a_row_parts() throws IOException {
    assertThat(ReadingsPage.days())
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(day -> assertThat(day.written()).isNotEqualTo(day.sound()))
        .allSatisfy(day -> assertThat(day.sound()).isNotEmpty())
        .allSatisfy(day -> assertThat(day.facts()).hasSizeGreaterThan(3))
        .allSatisfy(day -> assertThat(day.later()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("days")
  void the_facts_of_a_day_are_those_of_the_data(ReadingsPage.Day day) {
    Map<String, FactValue> facts = known(sheet(day, sound()));
    day.facts().forEach((name, printed) -> assertPrinted(facts, name, printed));
  }

  @ParameterizedTest
  @MethodSource("days")
  void the_closes_afterwards_are_those_of_the_data(ReadingsPage.Day day) {
    day.later()
        .forEach((days, printed) -> {
          LocalDate then = CONFIG.calendar().plusTradingDays(day.day(), days);
          Map<String, FactValue> facts = known(sheet(then, List.of(), sound()));
          printed.forEach((name, value) -> assertPrinted(facts, name, value));
        });
  }

  @ParameterizedTest
  @MethodSource("days")
  void the_sentences_say_what_the_page_states(ReadingsPage.Day day) {
    assertStates(day, read("alvh-as-written"), day.written());
  }

  @ParameterizedTest
  @MethodSource("days")
  void the_sound_readings_say_what_the_page_states(ReadingsPage.Day day) {
    assertStates(day, sound(), day.sound());
  }

  private static void assertStates(
      ReadingsPage.Day day, Playbook playbook, List<ReadingsPage.RowState> stated) {
    List<Outcome> outcomes = playbook.evaluate(sheet(day, playbook).situation()).all();
    for (ReadingsPage.RowState row : stated) {
      Outcome outcome =
          outcomes.stream().filter(o -> o.label().equals(row.label())).findFirst().orElseThrow();
      assertThat(outcome.state().spelling())
          .as(row.label() + ": " + outcome.finding().flip().text())
          .isEqualTo(row.state());
      if (!row.vote().isEmpty()) {
        assertThat(outcome.votes()).extracting(v -> v.what().text()).contains(row.vote());
      }
    }
  }

  private static Playbook sound() {
    return read("alvh");
  }

  private static Playbook read(String name) {
    return PlaybookLibrary.read(name, FactCatalogue.table());
  }

  private static FactSheet sheet(ReadingsPage.Day day, Playbook playbook) {
    return sheet(day.day(), day.condor().map(ReadingsPageTest::pack).stream().toList(), playbook);
  }

  private static OptionPackage pack(ReadingsPage.Sold sold) {
    return new OptionPackage(CONDOR, Sleeve.CONDOR, sold.condor().legs(), 1, CREDIT, sold.opened());
  }

  private static FactSheet sheet(LocalDate day, List<OptionPackage> condors, Playbook playbook) {
    DayView view = DayView.of(HISTORY, NewYork.instant(day, EVENING));
    Book book = new Book("readings", EQUITY_USD, List.copyOf(condors));
    MarketMarks marks =
        MarketMarks.of(
            view, CONFIG.calendar(), CONFIG.etps(), OptionalDouble.empty(), VolShift.SHAPE);
    RiskReport risk = RiskReport.of(book, marks, Map.of(), CONFIG.calendar());
    var in = new FactInputs(view, CONFIG.calendar(), book, risk);
    return FactCatalogue.sheet(
        FactCatalogue.market(new MarketInputs(view, CONFIG.calendar()), playbook.facts()),
        in,
        playbook.facts());
  }

  /// The facts of market and book, and those of the condor if there is one.
  private static Map<String, FactValue> known(FactSheet sheet) {
    Map<String, FactValue> all = new LinkedHashMap<>(sheet.book());
    sheet.condors().values().forEach(all::putAll);
    return all;
  }

  /// A number as rounded on the page, a flag as its word.
  private static void assertPrinted(Map<String, FactValue> facts, String name, String printed) {
    FactValue value = Optional.ofNullable(facts.get(name)).orElseThrow();
    String found =
        switch (value) {
          case FactValue.Amount(double number, String asOf, String source) ->
              BigDecimal.valueOf(number)
                  .setScale(new BigDecimal(printed).scale(), RoundingMode.HALF_UP)
                  .toPlainString();
          case FactValue.Flag(boolean flag, String asOf, String source) -> Boolean.toString(flag);
          case FactValue.Unknown(String why) -> why;
        };
    assertThat(found).as(name).isEqualTo(printed);
  }
}
