package alvh.fact;

import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.signal.Rolling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How closely VIX and its futures move against the index: correlation of daily log returns.
final class CorrelationFacts implements FactGroup {
  /// A month, a quarter and a year of trading days.
  private static final List<Integer> WINDOWS = List.of(21, 63, 252);

  private static final String VIX = "vix.close";
  private static final String WITH_VIX = "spxvix.corr";
  private static final String WITH_VX = "spxvx.corr";

  @Override
  public List<FactDeclaration> declarations() {
    List<FactDeclaration> all = new ArrayList<>();
    for (int window : WINDOWS) {
      all.add(declared(WITH_VIX, "SPX and VIX", window));
    }
    for (int window : WINDOWS) {
      all.add(declared(WITH_VX, "SPX and CM30", window));
    }
    return all;
  }

  private static FactDeclaration declared(String name, String pair, int window) {
    String meaning = "correlation of daily log returns of " + pair + " over " + window + " days";
    return FactDeclaration.number(name + window, "ratio", 0.05, meaning)
        .from(
            FactOrigin.by("Pearson's r of the newest log returns between days that both have")
                .reading(SpxFacts.CLOSE, VIX)
                .over(window));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    CurrentSeries spx = CurrentSeries.of(in, SpxFacts.CLOSE);
    CurrentSeries vix = CurrentSeries.of(in, VIX);
    VxNow vx = in.vx();
    Map<String, FactValue> values = new LinkedHashMap<>();
    for (int window : WINDOWS) {
      values.put(
          WITH_VIX + window,
          spx.fact(s ->
              vix.fact(v ->
                  Readings.amount(
                      v, Rolling.correlationOfReturns(s.series(), v.series(), window)))));
    }
    for (int window : WINDOWS) {
      values.put(
          WITH_VX + window,
          spx.fact(s -> vx.cm30(c -> Rolling.correlationOfReturns(s.series(), c, window))));
    }
    return values;
  }
}
