package alvh.fact;

import static alvh.fact.Given.AFTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.market.GivenHistory;
import alvh.playbook.FactValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Funding, inflation and valuation, each computed by hand from a few given values.
class MacroFactsTest {
  private static final String DAY = "2024-03-15";
  private static final double ROUNDING = 1e-9;

  private static NavigableMap<LocalDate, Double> months(String first, double... values) {
    var map = new TreeMap<LocalDate, Double>();
    for (int i = 0; i < values.length; i++) {
      map.put(LocalDate.parse(first).plusMonths(i), values[i]);
    }
    return map;
  }

  @Test
  void funding_is_sofr_from_its_first_day_on_and_federal_funds_before() {
    var history =
        new GivenHistory()
            .with("rates.tbill3m", Given.days(DAY, 10, i -> 5))
            .with("rates.fedFunds", Given.days(DAY, 10, i -> 5.5));
    var funds = new FundingFacts().values(Given.at(history, DAY, AFTER));
    assertThat(Given.amount(funds, "rates.fundingSpread")).isCloseTo(0.5, within(ROUNDING));
    assertThat(Given.unknown(funds, "rates.differentialStable")).contains("10 days, 65");
    history.with("rates.sofr", Given.days(DAY, 3, i -> 5.25));
    var sofr = new FundingFacts().values(Given.at(history, DAY, AFTER));
    assertThat(Given.amount(sofr, "rates.fundingSpread")).isCloseTo(0.25, within(ROUNDING));
  }

  @Test
  void a_funding_spread_is_stable_when_it_moves_less_than_half_its_usual() {
    // five-day changes of a sawtooth of period ten are +5 and -5 steps of .1; the last days rest
    var steady =
        new GivenHistory()
            .with("rates.tbill3m", Given.days(DAY, 70, i -> 5))
            .with(
                "rates.fedFunds",
                Given.days(DAY, 70, i -> 5 + (i >= 64 ? 0 : 0.1 * Math.min(i % 10, 10 - i % 10))));
    assertThat(
            Given.flag(
                new FundingFacts().values(Given.at(steady, DAY, AFTER)),
                "rates.differentialStable"))
        .isTrue();
    var moving =
        new GivenHistory()
            .with("rates.tbill3m", Given.days(DAY, 70, i -> 5))
            .with("rates.fedFunds", Given.days(DAY, 70, i -> 5 + (i == 69 ? 1 : 0.001 * (i % 2))));
    assertThat(
            Given.flag(
                new FundingFacts().values(Given.at(moving, DAY, AFTER)),
                "rates.differentialStable"))
        .isFalse();
  }

  @Test
  void rates_may_be_as_old_as_a_long_weekend_and_no_older() {
    var history = new GivenHistory().with("rates.treasury10y", Given.days("2024-03-11", 3, i -> 4));
    var rows = new SeriesFacts(MacroRows.ALL);
    assertThat(Given.amount(rows.values(Given.at(history, DAY, AFTER)), "rates.treasury10y"))
        .isEqualTo(4);
    assertThat(
            Given.unknown(rows.values(Given.at(history, "2024-03-18", AFTER)), "rates.treasury10y"))
        .contains("ends 2024-03-11", "more than 6 days");
  }

  @Test
  void monthly_values_of_any_weekday_count_until_they_are_too_old() {
    // 1 October 2023 was a Sunday
    var history = new GivenHistory().with("usd.reer", months("2023-08-01", 106, 108, 110));
    var rows = new SeriesFacts(MacroRows.ALL);
    Map<String, FactValue> fresh = rows.values(Given.at(history, "2023-12-15", AFTER));
    assertThat(Given.amount(fresh, "usd.reer")).isEqualTo(110);
    assertThat(Given.unknown(fresh, "usd.reerZ36")).contains("has 3 values, 36");
    assertThat(Given.unknown(rows.values(Given.at(history, DAY, AFTER)), "usd.reer"))
        .contains("ends 2023-10-01", "more than 95 days");
  }

  @Test
  void the_surprise_is_measured_in_deviations_of_earlier_ones() {
    // levels grow by .2 % a month; a consensus of .1 and .3 by turns surprises by +-.1: stdev .1
    double[] levels = new double[26];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = 100 * Math.pow(1.002, i);
    }
    levels[25] = levels[24] * 1.005;
    var consensus = new TreeMap<LocalDate, Double>();
    for (int i = 0; i < 24; i++) {
      consensus.put(LocalDate.of(2022, 3, 12).plusMonths(i), i % 2 == 0 ? 0.1 : 0.3);
    }
    consensus.put(LocalDate.of(2024, 3, 12), 0.3);
    var history =
        new GivenHistory()
            .with("cpi.consensus", consensus)
            .with("cpi.level", months("2022-01-01", levels));
    var seen = new CpiFacts().values(Given.at(history, DAY, AFTER));
    // .5 came, .3 was expected
    assertThat(Given.amount(seen, "cpi.surpriseZ")).isCloseTo(2, within(ROUNDING));
    var unseen =
        new GivenHistory()
            .with("cpi.consensus", consensus)
            .with("cpi.level", months("2022-01-01", Arrays.copyOf(levels, 25)));
    assertThat(Given.unknown(new CpiFacts().values(Given.at(unseen, DAY, AFTER)), "cpi.surpriseZ"))
        .contains("release of 2024-03-12 is not visible");
    var first = new TreeMap<LocalDate, Double>(Map.of(LocalDate.of(2024, 3, 12), 0.4));
    unseen.with("cpi.actual", first);
    assertThat(Given.amount(new CpiFacts().values(Given.at(unseen, DAY, AFTER)), "cpi.surpriseZ"))
        .isCloseTo(1, within(ROUNDING));
  }

  @Test
  void the_gap_to_the_dividend_value_follows_from_rate_premium_and_growth() {
    var history =
        new GivenHistory()
            .with("spx.close", Given.days(DAY, 1, i -> 5000))
            .with("rates.treasury10y", Given.days(DAY, 1, i -> 4.2))
            .with("valuation.dividend", months("2023-10-01", 70));
    // 4.2 + 4.6 - 3.8 = 5 %: 70 / .05 = 1400
    assertThat(
            Given.amount(
                new ValuationFacts().values(Given.at(history, DAY, AFTER)), "valuation.ddmGap"))
        .isCloseTo(5000.0 / 1400 - 1, within(ROUNDING));
  }

  @Test
  void a_series_that_nobody_has_is_unknown_until_it_is_added() {
    var absent = new AbsentFacts().values(Given.at(new GivenHistory(), DAY, AFTER));
    assertThat(absent).hasSize(new AbsentFacts().declarations().size());
    assertThat(Given.unknown(absent, "credit.hyOas")).contains("no series 'credit.hyOas'");
    var given =
        new GivenHistory()
            .with("credit.hyOas", Given.days(DAY, 21, i -> 3 + i / 20.0))
            .with("fomc.rateExpectationsStable", Given.days(DAY, 1, i -> 1))
            .with("valuation.priceToCashFlow", months("2014-01-01", new double[121]));
    var facts = new AbsentFacts().values(Given.at(given, DAY, AFTER));
    assertThat(Given.amount(facts, "credit.hyOas")).isEqualTo(4);
    assertThat(Given.amount(facts, "credit.hyOasChange20")).isCloseTo(1, within(ROUNDING));
    assertThat(Given.flag(facts, "fomc.rateExpectationsStable")).isTrue();
    assertThat(Given.flag(facts, "spx.priceToCashFlowBelowAverage")).isFalse();
  }
}
