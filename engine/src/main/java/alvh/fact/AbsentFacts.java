package alvh.fact;

import alvh.playbook.FactDeclaration;
import alvh.playbook.FactValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Facts that rules of the articles name and for which no series is at hand. They are declared, so
/// that the rules can be read and run, and are unknown until a user adds the series.
final class AbsentFacts implements FactGroup {
  private static final String CASH_FLOW = "spx.priceToCashFlowBelowAverage";
  private static final String RATES = "fomc.rateExpectationsStable";

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        FactDeclaration.flag(
            CASH_FLOW, "aggregate price to cash flow of the index is below its ten-year average"),
        FactDeclaration.flag(
            RATES, "rate expectations moved less than half their usual after the FOMC minutes"));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    Map<String, FactValue> values = new LinkedHashMap<>();
    values.put(CASH_FLOW, unknown(in, "valuation.priceToCashFlow"));
    values.put(RATES, unknown(in, "rates.expectedPath"));
    return values;
  }

  private static FactValue unknown(MarketInputs in, String series) {
    String held =
        in.view()
            .series(series)
            .flatMap(s -> s.last())
            .map(last -> String.format(Locale.ROOT, "series '%s' ends %s", series, last.date()))
            .orElse("no series '" + series + "' in the data, so no last date");
    return new FactValue.Unknown(held);
  }
}
