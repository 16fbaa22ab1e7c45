package alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.book.Book;
import alvh.book.Condors;
import alvh.book.IronCondor;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.instrument.EtpTable;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.DayView;
import alvh.market.GivenHistory;
import alvh.time.NewYork;
import alvh.workspace.MarketConfig;
import alvh.workspace.RiskJson;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Packages of which the report can say only why it says nothing.
class RiskReportTest {
  @Test
  void legs_that_settle_at_the_opening_and_at_the_close_of_a_day_have_no_common_payoff() {
    var weekly = new OptionContract(OptionRoot.SPXW, Condors.FEBRUARY, 4425, Right.PUT);
    List<OptionLeg> legs = List.of(Condors.leg(-1, Right.PUT, 4475), new OptionLeg(weekly, 1));
    OptionPackage mixed = Condors.pack(legs, 1, 5);
    assertThat(mixed.settlesAtOnce()).isFalse();
    assertThat(RiskReport.maxLossUsd(mixed))
        .isEqualTo(Figure.unknown("feb has legs of several expiries or roots: no common payoff"));
    assertThat(RiskJson.breakEvens(mixed).toString()).contains("no common payoff");
    assertThat(Condors.february().settlesAtOnce()).isTrue();
  }

  @Test
  void mini_spx_is_not_valued_and_the_report_says_so() {
    var calendar = MarketConfig.standard().calendar();
    var condor = new IronCondor(OptionRoot.XSP, Condors.FEBRUARY, 447, 442, 487, 492);
    OptionPackage mini = Condors.pack(condor.legs(), 1, 1);
    var view =
        DayView.of(new GivenHistory(), NewYork.instant(Condors.OPENED, LocalTime.of(16, 15)));
    var marks =
        MarketMarks.of(
            view, calendar, new EtpTable(Map.of()), OptionalDouble.of(0.05), VolShift.SHAPE);
    var report = RiskReport.of(new Book("b", 1e5, List.of(mini)), marks, Map.of(), calendar);
    assertThat(report.condors().getFirst().delta())
        .isEqualTo(Figure.unknown("feb is on XSP: beside VIX options only SPX options are valued"));
  }
}
