package alvh.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alvh.book.Book;
import alvh.desk.Desk;
import alvh.desk.DeskMarket;
import alvh.desk.Policy;
import alvh.execution.FillModel;
import alvh.fact.FactCatalogue;
import alvh.margin.RegT;
import alvh.market.MarketHistory;
import alvh.market.Observation;
import alvh.playbook.BacktestDefaults;
import alvh.playbook.Playbook;
import alvh.rebuild.RebuiltDays;
import alvh.rebuild.RebuiltHistory;
import alvh.rebuild.SettlementReading;
import alvh.risk.Figure;
import alvh.risk.VolShift;
import alvh.workspace.MarketConfig;
import alvh.workspace.PlaybookLibrary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("real-data")
class LookAheadAuditTest {
  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final MarketHistory FILES = RebuiltDays.files();
  private static final Desk DESK = new Desk(CONFIG.deskFacts());
  private static final Policy POLICY =
      new Policy(
          CONFIG.fees(), new RegT(RegT.UnequalSides.WIDER), VolShift.SHAPE, OptionalDouble.empty());
  private static final LocalDate FIRST = LocalDate.of(2007, 4, 2);
  private static final int YEARS_OF_DAYS = 5_300;
  private static final int WINDOWS = 20;
  private static final int DATES_PER_WINDOW = 5;
  private static final int WINDOW_DAYS = 21;

  /// @param decider made of the past it may see
  private record Audited(LocalDate from, Function<MarketHistory, Decider> decider)
      implements LookAheadAudit.Runner {
    @Override
    public BacktestRun run(MarketHistory base, LocalDate to) {
      RebuiltHistory rebuilt = RebuiltDays.over(base);
      var market =
          new RebuiltMarket(
              rebuilt,
              new NoChains(rebuilt),
              Set.of(),
              ExpiryUniverse.MONTHLY,
              CONFIG.calendar(),
              DESK,
              POLICY);
      var terms =
          new BacktestTerms(
              from,
              to,
              1_000_000,
              FillModel.Fraction.STANDARD,
              SettlementReading.SPY_IMPLIED,
              Framing.FUNDED,
              BacktestDefaults.Cash.T_BILLS,
              BacktestDefaults.EnterAt.CLOSE);
      return new Backtest(market, CONFIG.calendar(), CONFIG.ticks(), CONFIG.fees())
          .run("audited", terms, decider.apply(base), day -> {});
    }

    LookAheadAudit audit(LocalDate to) {
      return new LookAheadAudit(FILES, this, run(FILES, to));
    }
  }

  @Test
  @Tag("slow")
  void the_desk_does_not_look_ahead_on_a_hundred_random_dates() {
    Playbook playbook = PlaybookLibrary.read("alvh", FactCatalogue.table());
    var random = new SplittableRandom(1);
    List<String> found = new ArrayList<>();
    int dates = 0;
    for (int i = 0; i < WINDOWS; i++) {
      LocalDate from = FIRST.plusDays(random.nextInt(YEARS_OF_DAYS));
      var audited = new Audited(from, base -> new DeskDecider(DESK, playbook, POLICY));
      LookAheadAudit audit = audited.audit(from.plusDays(WINDOW_DAYS));
      for (LocalDate date : audit.dates(DATES_PER_WINDOW, i)) {
        dates++;
        for (AuditEnding ending : AuditEnding.values()) {
          audit.at(date, ending).map(AuditDifference::sentence).ifPresent(found::add);
        }
      }
    }
    assertEquals(WINDOWS * DATES_PER_WINDOW, dates);
    assertEquals(List.of(), found);
  }

  /// Says what the index closes at on the day after.
  private record Peeking(MarketHistory base, boolean isShy) implements Decider {
    @Override
    public DayPlan decide(DeskMarket market, Book book) {
      LocalDate tomorrow = CONFIG.calendar().next(market.view().date());
      Optional<Double> close =
          base.series("spx.close").flatMap(s -> s.on(tomorrow)).map(Observation::value);
      String sentence =
          isShy
              ? close.filter(c -> c > 10_000).map(c -> "buy").orElse("hold")
              : close.map(c -> "close " + c).orElse("nobody knows");
      return new DayPlan(List.of(), sentence, Map.of(), Figure.unknown("a test"));
    }
  }

  private static final LocalDate MONDAY = LocalDate.of(2018, 1, 29);
  private static final LocalDate FRIDAY = MONDAY.plusDays(4);

  @Test
  void a_decider_that_peeks_is_caught() {
    var audit = new Audited(MONDAY, base -> new Peeking(base, false)).audit(FRIDAY);
    LocalDate date = MONDAY.plusDays(2);
    AuditDifference found = audit.at(date, AuditEnding.ABSENT).orElseThrow();
    assertEquals(date, found.day());
    assertEquals("the decision", found.what());
    assertTrue(found.whole().startsWith("close 2821.9"), found::sentence);
    assertEquals("nobody knows", found.cut());
    assertTrue(audit.at(date, AuditEnding.ABSURD).isPresent());
  }

  @Test
  void one_that_peeks_only_where_there_is_something_is_caught_by_what_is_absurd() {
    var audit = new Audited(MONDAY, base -> new Peeking(base, true)).audit(FRIDAY);
    LocalDate date = MONDAY.plusDays(2);
    assertTrue(audit.at(date, AuditEnding.ABSENT).isEmpty());
    assertEquals("buy", audit.at(date, AuditEnding.ABSURD).orElseThrow().cut());
  }

  @Test
  void one_that_breaks_without_its_future_is_caught() {
    Function<MarketHistory, Decider> breaking =
        base ->
            (market, book) -> {
              LocalDate tomorrow = CONFIG.calendar().next(market.view().date());
              double close =
                  base.series("vix.close").flatMap(s -> s.on(tomorrow)).orElseThrow().value();
              return new DayPlan(List.of(), "", Map.of(), Figure.of(close));
            };
    var audit = new Audited(MONDAY, breaking).audit(FRIDAY);
    assertEquals("the run", audit.at(MONDAY, AuditEnding.ABSENT).orElseThrow().what());
  }
}
