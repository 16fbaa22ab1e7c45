package alvh.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Book;
import alvh.book.Condors;
import alvh.book.IronCondor;
import alvh.book.OptionPackage;
import alvh.instrument.EtpTable;
import alvh.instrument.OptionRoot;
import alvh.market.DayView;
import alvh.market.GivenHistory;
import alvh.playbook.FactValue;
import alvh.risk.MarketMarks;
import alvh.risk.RiskReport;
import alvh.risk.VolShift;
import alvh.time.NewYork;
import alvh.workspace.MarketConfig;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Facts of condors on the index they settle on.
class CondorFactsTest {
  private static FactValue.Amount amount(Map<String, FactValue> facts, String name) {
    return (FactValue.Amount) Optional.ofNullable(facts.get(name)).orElseThrow();
  }

  @Test
  void a_mini_condor_is_judged_against_a_tenth_of_spx() {
    var calendar = MarketConfig.standard().calendar();
    var condor = new IronCondor(OptionRoot.XSP, Condors.FEBRUARY, 472, 462, 487, 492);
    OptionPackage mini = Condors.pack(condor.legs(), 1, 1);
    var history =
        new GivenHistory().with("spx.close", new TreeMap<>(Map.of(Condors.OPENED, 4700.0)));
    var view = DayView.of(history, NewYork.instant(Condors.OPENED, LocalTime.of(16, 15)));
    var marks =
        MarketMarks.of(
            view, calendar, new EtpTable(Map.of()), OptionalDouble.of(0.05), VolShift.SHAPE);
    Book book = new Book("b", 1e5, List.of(mini));
    RiskReport risk = RiskReport.of(book, marks, Map.of(), calendar);
    var facts = new AskedFacts(Map.of());
    new CondorFacts().add(facts, new FactInputs(view, calendar, book, risk), mini);
    FactValue.Amount put = amount(facts, "condor.putPenetration");
    // SPX at 4700 is XSP at 470: two of the ten points from 472 to 462; rounding of a tenth
    assertThat(put.value()).isCloseTo(0.2, within(1e-9));
    assertThat(put.source()).endsWith(", SPX / 10");
    // the break-even is 471
    assertThat(amount(facts, "condor.closesBelowPutBreakEven").value()).isEqualTo(1);
    assertThat(amount(facts, "condor.closesAboveCallBreakEven").value()).isZero();
  }
}
