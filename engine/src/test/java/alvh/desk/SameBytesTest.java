package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.fact.FactCatalogue;
import alvh.margin.RegT;
import alvh.market.CutHistory;
import alvh.market.DayView;
import alvh.market.MarketHistory;
import alvh.time.NewYork;
import alvh.workspace.DecisionJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The same input gives the same bytes, whoever runs it and whatever happened later.
@Tag("real-data")
class SameBytesTest {
  private static final DecisionJson JSON =
      new DecisionJson(FactCatalogue.table(), new RegT(RegT.UnequalSides.WIDER));

  private static Instant close(int month, int day) {
    LocalDate date = LocalDate.of(2018, month, day);
    return NewYork.instant(date, Days2018.CONFIG.calendar().indexOptionsClose(date));
  }

  private static Decision decide(MarketHistory history, Instant moment) {
    return Days2018.desk()
        .decide(
            DayView.of(history, moment),
            Days2018.book(),
            DeskState.EMPTY,
            Days2018.playbook(),
            Days2018.policy());
  }

  private static String bytes(Decision decision) {
    Map<String, Object> json = JSON.of(decision, Days2018.playbook(), List.of());
    return JsonMapper.shared().writeValueAsString(json);
  }

  private static String fresh(Instant moment) {
    return bytes(decide(Days2018.history().with(Days2018.chains(List.of(moment))), moment));
  }

  @Test
  void two_runs_from_the_files_give_the_same_bytes() {
    assertThat(fresh(close(2, 5))).isEqualTo(fresh(close(2, 5)));
  }

  @Test
  void neither_locale_nor_time_zone_of_the_machine_changes_a_byte() {
    String here = fresh(close(2, 5));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(fresh(close(2, 5))).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void what_happened_later_does_not_change_a_decision() {
    for (Instant moment : List.of(close(1, 31), close(2, 5), close(2, 8))) {
      MarketHistory whole = Days2018.history().with(Days2018.chains(List.of(moment)));
      Decision cut = decide(new CutHistory(whole, NewYork.date(moment)), moment);
      assertThat(bytes(cut)).isEqualTo(bytes(decide(whole, moment)));
    }
  }

  @Test
  void before_there_were_mini_futures_the_overlay_is_sized_in_whole_ones() {
    Instant moment = close(2, 1);
    MarketHistory history = Days2018.history().with(Days2018.chains(List.of(moment)));
    // one future of 1000 USD a point is more than four narrow condors may be covered by
    assertThat(decide(history, moment).alternatives())
        .extracting(Alternative::pricing)
        .filteredOn(Pricing.Abstains.class::isInstance)
        .extracting(Object::toString)
        .anyMatch(why ->
            why.contains("S-14/target against S-14/cap: one VX 2018-03-21 moves book.coverage by"))
        .anyMatch(why -> why.contains("VXM 2018-03-21 was not listed on 2018-02-01"));
  }
}
