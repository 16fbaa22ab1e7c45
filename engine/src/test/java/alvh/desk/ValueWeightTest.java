package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.capital.CapitalTerms;
import alvh.hedge.ExpectedShortfall;
import alvh.market.DailySeries;
import alvh.rebuild.RebuiltDays;
import alvh.scenario.ScenarioSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The weight of a run in mode value, worked out anew from the closes of SPX.
@Tag("real-data")
class ValueWeightTest {
  private static final double DAYS_A_YEAR = 252;
  private static final int HORIZON = ScenarioSettings.HORIZON;

  /// Half of the last digit that is stated.
  private static final double HALF_A_DIGIT = 0.0005;

  @Test
  void it_is_what_shares_pay_for_a_dollar_of_cvar() {
    DailySeries closes = RebuiltDays.files().series("spx.close").orElseThrow();
    List<Double> losses = new ArrayList<>();
    for (int i = 0; i + HORIZON < closes.size(); i++) {
      if (!closes.date(i).isBefore(LocalDate.of(1990, 1, 1))
          && !closes.date(i + HORIZON).isAfter(LocalDate.of(2021, 12, 31))) {
        losses.add(1 - closes.value(i + HORIZON) / closes.value(i));
      }
    }
    assertThat(losses).hasSizeGreaterThan(8_000);
    double cvar = ExpectedShortfall.of(losses.stream().mapToDouble(l -> l).toArray());
    assertThat(cvar).isCloseTo(0.0555, within(0.0001));
    double premium = CapitalTerms.DEFAULT.equityPremium() * HORIZON / DAYS_A_YEAR;
    assertThat(premium / cvar).isCloseTo(ValueTerms.WEIGHT, within(HALF_A_DIGIT));
  }
}
