package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import alvh.book.Book;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.market.DayView;
import alvh.playbook.FactValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a condor could lose when the desk first saw it, against what it can lose later (S-18).
@Tag("real-data")
class EntryLossTest {
  private static final double EXACT = 1e-12;

  @BeforeAll
  static void real() {
    RealData.folder();
  }

  private static Decision decide(Instant moment, Book book, DeskState state) {
    DayView view = DayView.of(Days2018.history().with(Days2018.chains(List.of(moment))), moment);
    return Days2018.desk().decide(view, book, state, Days2018.playbook(), Days2018.policy());
  }

  private static double ratio(Decision decision) {
    Map<String, FactValue> facts = decision.facts().condors().getOrDefault("feb", Map.of());
    FactValue value =
        facts.getOrDefault("condor.maxLossOverEntry", new FactValue.Unknown("no such fact"));
    assertThat(value).isInstanceOf(FactValue.Amount.class);
    return value instanceof FactValue.Amount(double number, String asOf, String source)
        ? number
        : Double.NaN;
  }

  private static Book withCredit(double credit) {
    Book book = Days2018.book();
    List<Position> positions =
        book.positions().stream()
            .filter(p -> p.id().equals("feb"))
            .map(p -> (Position) changed((OptionPackage) p, credit))
            .toList();
    return new Book(book.name(), book.equityUsd(), positions);
  }

  private static OptionPackage changed(OptionPackage pack, double credit) {
    return new OptionPackage(
        pack.id(), pack.sleeve(), pack.legs(), pack.quantity(), credit, pack.opened());
  }

  @Test
  void an_adjustment_that_costs_credit_raises_what_can_be_lost() {
    List<Instant> moments =
        Days2018.moments().stream()
            .filter(m -> m.isAfter(Instant.parse("2018-02-01T00:00:00Z")))
            .limit(2)
            .toList();
    Decision first = decide(moments.getFirst(), withCredit(3.40), DeskState.EMPTY);
    assertThat(ratio(first)).isCloseTo(1, within(EXACT));
    // 25 wide: 21.60 could be lost, after a debit of 1.40 it is 23.00
    Decision later = decide(moments.getLast(), withCredit(2.00), first.next());
    assertThat(ratio(later)).isCloseTo(23.00 / 21.60, within(EXACT));
    assertThat(later.next().entries()).isEqualTo(first.next().entries());
  }
}
