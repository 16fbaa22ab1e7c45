package alvh.fact;

import alvh.playbook.FactDeclaration;
import alvh.playbook.FactValue;
import alvh.signal.Rsi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Facts of the S&P 500 index.
final class SpxFacts implements FactGroup {
  static final String CLOSE = "spx.close";
  private static final String RSI = "spx.rsi14";

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        FactDeclaration.number(CLOSE, "index points", 25, "S&P 500"),
        FactDeclaration.number(RSI, "rsi", 3, "Wilder's 14-day RSI of S&P 500 closes"));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    CurrentSeries spx = CurrentSeries.of(in, CLOSE);
    Map<String, FactValue> values = new LinkedHashMap<>();
    values.put(CLOSE, spx.fact(s -> s.amount(s.last().value())));
    values.put(
        RSI, spx.fact(s -> Readings.amount(s, Rsi.of(s.series().values(), Rsi.WILDER_PERIOD))));
    return values;
  }
}
