package alvh.fact;

import alvh.playbook.FactDeclaration;
import alvh.playbook.FactValue;
import alvh.signal.Rolling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How closely VIX moves against the index: correlation of daily log returns.
final class CorrelationFacts implements FactGroup {
  /// A month, a quarter and a year of trading days.
  private static final List<Integer> WINDOWS = List.of(21, 63, 252);

  @Override
  public List<FactDeclaration> declarations() {
    List<FactDeclaration> all = new ArrayList<>();
    for (int window : WINDOWS) {
      all.add(
          FactDeclaration.number(
              name(window),
              "ratio",
              0.05,
              "correlation of daily log returns of SPX and VIX over " + window + " days"));
    }
    return all;
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    CurrentSeries spx = CurrentSeries.of(in, SpxFacts.CLOSE);
    CurrentSeries vix = CurrentSeries.of(in, "vix.close");
    Map<String, FactValue> values = new LinkedHashMap<>();
    for (int window : WINDOWS) {
      values.put(
          name(window),
          spx.fact(s ->
              vix.fact(v ->
                  Readings.amount(
                      v, Rolling.correlationOfReturns(s.series(), v.series(), window)))));
    }
    return values;
  }

  private static String name(int window) {
    return "spxvix.corr" + window;
  }
}
