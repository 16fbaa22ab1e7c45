package alvh.fact;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.book.Book;
import alvh.market.DayView;
import alvh.playbook.FactValue;
import alvh.rebuild.RebuiltDays;
import alvh.rebuild.RebuiltHistory;
import alvh.risk.MarketMarks;
import alvh.risk.RiskReport;
import alvh.risk.VolShift;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every fact of a condor and of a book of one condor against a second computation from the quotes,
/// on random days.
@Tag("real-data")
class CondorQuoteFactsTest {
  private static final int MONTHS = 50;
  private static final int SMILE_MONTHS = 15;
  private static final int DAYS_EACH = 4;
  private static final double EQUITY = 250_000;

  /// Quotes and strikes are the same numbers in both computations.
  private static final double ROUNDING = 1e-8;

  private static final RebuiltHistory HISTORY = RebuiltDays.history();
  private static final List<CondorDays> DAYS = CondorDays.of(HISTORY, MONTHS, DAYS_EACH);

  /// The fitted smile runs inside wide quotes and not through their middle in the worst weeks of
  /// 2008, so it is held against single quotes in fewer months.
  private static final List<CondorDays> SMILE_DAYS =
      CondorDays.of(HISTORY, SMILE_MONTHS, DAYS_EACH);

  /// The facts of a day, by name, whether of market, book or condor.
  static Map<String, FactValue> facts(CondorDays held) {
    MarketConfig config = MarketConfig.standard();
    TradingCalendar calendar = config.calendar();
    DayView view = DayView.of(new ChainMarket(HISTORY, held.chain()), held.chain().asOf());
    MarketMarks marks =
        MarketMarks.of(view, calendar, config.etps(), OptionalDouble.empty(), VolShift.SHAPE);
    Book book = held.book(EQUITY);
    RiskReport risk = RiskReport.of(book, marks, Map.of(), calendar);
    FactSheet sheet =
        FactCatalogue.sheet(
            FactCatalogue.market(new MarketInputs(view, calendar, Optional.of(marks)), List.of()),
            new FactInputs(view, calendar, book, risk),
            List.of());
    Map<String, FactValue> all = new HashMap<>(sheet.book());
    all.putAll(sheet.condors().getOrDefault("condor", Map.of()));
    return all;
  }

  static double index(CondorDays held) {
    return PlainData.SPX.byDate().getOrDefault(held.day(), Double.NaN);
  }

  private static PlainCapital capital(CondorDays held) {
    return new PlainCapital(held.pack(), held.chain(), held.day(), index(held), EQUITY);
  }

  @Test
  void facts_of_a_condor_are_what_its_quotes_say() {
    FactComparison comparison = new FactComparison(ROUNDING);
    for (CondorDays held : DAYS) {
      PlainSheet sheet = new PlainSheet();
      new PlainCondor(held.pack(), held.chain(), held.day(), index(held)).put(sheet);
      capital(held).put(sheet);
      comparison.add(held.day().toString(), sheet.values(), facts(held));
    }
    assertThat(comparison.disagreements()).isEmpty();
  }

  /// Absolute, in the unit of each: the program reads the vol off a smile through all quotes of an
  /// expiry, here it comes from the one mid; half a tick of a quote is worth so much. Between the
  /// wide quotes of SPX options before 2018 a smile has more room than between later ones.
  private static final Map<String, Double> HALF_A_TICK =
      Map.of(
          "condor.shortPutDelta", 0.003,
          "condor.shortCallDelta", 0.003,
          "book.netDeltaPerCondor", 0.006,
          "book.beta", 0.006,
          "book.gammaPerCondor", 2e-4,
          "spx.atmVol30", 0.15,
          "spx.skew25", 0.15);

  /// The beta that the program found, which is held against the quotes beside it: over the small
  /// capital of one condor half a tick of delta would hide a fault in hurdle and cost, so these are
  /// computed from that very beta and have to agree to the last digits.
  private static PlainSheet beta(Map<String, FactValue> facts) {
    PlainSheet sheet = new PlainSheet();
    if (facts.get("book.beta") instanceof FactValue.Amount(double value, var asOf, var source)) {
      sheet.number("book.beta", value);
    }
    return sheet;
  }

  @Test
  void greeks_and_smile_are_those_of_each_quote_within_its_rounding() {
    FactComparison comparison = new FactComparison(ROUNDING, HALF_A_TICK);
    for (CondorDays held : SMILE_DAYS) {
      PlainSheet sheet = new PlainSheet();
      PlainGreeks greeks = new PlainGreeks(held.chain(), index(held));
      greeks.put(sheet, held.pack());
      greeks.put(sheet, held.pack(), EQUITY);
      greeks.putSmile(sheet);
      Map<String, FactValue> facts = facts(held);
      capital(held).putCost(sheet, beta(facts));
      comparison.add(held.day().toString(), sheet.values(), facts);
    }
    assertThat(comparison.disagreements()).isEmpty();
  }
}
