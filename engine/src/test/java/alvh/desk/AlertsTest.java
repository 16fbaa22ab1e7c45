package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import alvh.book.Book;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.market.DayView;
import alvh.playbook.RuleState;
import alvh.surface.SyntheticChain;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Alerts on a flat synthetic chain.
class AlertsTest {
  private static final OptionPackage CONDORS = SyntheticDesk.condors(10);

  private static Alerts alerts(int... expiryDays) {
    TreeSet<Integer> days = new TreeSet<>();
    for (int n : expiryDays) {
      days.add(n);
    }
    return new Alerts(SyntheticDesk.CALENDAR, List.of(), new AlertPolicy(days, 1, 0.02, 0.30));
  }

  private static Decision decide(Position... positions) {
    return SyntheticDesk.decide(SyntheticDesk.history(-1), DeskState.EMPTY, positions);
  }

  private static Book book(Position... positions) {
    return new Book("a book", 3_000_000, List.of(positions));
  }

  @Test
  void coverage_is_told_when_its_band_is_left_and_entered_again() {
    Decision bare = decide(CONDORS);
    Position overlay = SyntheticDesk.overlay("vx", 60);
    Decision covered = decide(CONDORS, overlay);
    assertThat(alerts().between(Optional.of(covered), bare, book(CONDORS)))
        .filteredOn(Alert.BandLeft.class::isInstance)
        .extracting(Alert::sentence)
        .anyMatch(
            s -> s.startsWith("S-14/target: book.coverage >= 0.40 is broken (book.coverage 0.00)"));
    assertThat(alerts().between(Optional.of(bare), covered, book(CONDORS, overlay)))
        .filteredOn(Alert.BandReentered.class::isInstance)
        .extracting(Alert::sentence)
        .anyMatch(s -> s.startsWith("S-14/target: book.coverage >= 0.40 is kept again"));
  }

  @Test
  void the_first_decision_tells_what_stands_and_not_what_is_unknown() {
    List<Alert> first = alerts().between(Optional.empty(), decide(CONDORS), book(CONDORS));
    assertThat(first).isNotEmpty();
    assertThat(first)
        .noneMatch(a -> a instanceof Alert.FactLost)
        .filteredOn(Alert.RuleChanged.class::isInstance)
        .allMatch(a -> ((Alert.RuleChanged) a).after() == RuleState.FIRES);
  }

  @Test
  void an_expiry_is_told_once_for_each_number_of_days_and_only_while_it_is_held() {
    int left = SyntheticDesk.CALENDAR.tradingDaysBetween(SyntheticDesk.TODAY, SyntheticDesk.EXPIRY);
    Decision decision = decide(CONDORS);
    assertThat(expiries(alerts(left), Optional.empty(), decision, CONDORS)).hasSize(1);
    assertThat(expiries(alerts(left - 1), Optional.empty(), decision, CONDORS)).isEmpty();
    assertThat(expiries(alerts(left, left + 3), Optional.of(decision), decision, CONDORS))
        .isEmpty();
    var tomorrow =
        new OptionPackage(
            "later",
            CONDORS.sleeve(),
            CONDORS.legs(),
            1,
            CONDORS.credit(),
            SyntheticDesk.TODAY.plusDays(1));
    assertThat(expiries(alerts(left), Optional.empty(), decision, tomorrow)).isEmpty();
  }

  private static List<Alert> expiries(
      Alerts alerts, Optional<Decision> before, Decision after, Position position) {
    return alerts.between(before, after, book(position)).stream()
        .filter(Alert.ExpiryNear.class::isInstance)
        .toList();
  }

  @Test
  void a_future_trades_into_the_morning_of_its_settlement() {
    int left =
        SyntheticDesk.CALENDAR.tradingDaysBetween(
            SyntheticDesk.TODAY, SyntheticDesk.CALENDAR.previous(SyntheticDesk.FEBRUARY));
    Position overlay = SyntheticDesk.overlay("vx", 60);
    assertThat(expiries(alerts(left), Optional.empty(), decide(CONDORS, overlay), overlay))
        .extracting(Alert::sentence)
        .containsExactly(
            "vx: VXM 2024-02-14 settles Wed 2024-02-14 09:30 in New York, AM; the last whole"
                + " trading day is Tue 2024-02-13, "
                + left
                + " trading days ahead.");
  }

  @Test
  void decisions_go_forward() {
    Decision now = decide(CONDORS);
    var later = SyntheticDesk.history(-1);
    Decision earlier =
        new Desk(SyntheticDesk.CONFIG.deskFacts())
            .decide(
                DayView.of(later, SyntheticChain.AS_OF.minusSeconds(60)),
                book(CONDORS),
                DeskState.EMPTY,
                Days2018.playbook(),
                Days2018.policy());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> alerts().between(Optional.of(now), earlier, book(CONDORS)));
  }
}
