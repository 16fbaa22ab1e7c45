package alvh.fact;

import alvh.playbook.FactDeclaration;
import alvh.playbook.FactValue;
import alvh.signal.Macd;
import alvh.signal.MacdResult;
import alvh.signal.Rsi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Facts of the VIX index on trading days.
final class VixFacts implements FactGroup {
  private static final String CLOSE = "vix.close";
  private static final String RSI = "vix.rsi14";
  private static final String HISTOGRAM = "vix.macdHist";
  private static final String CONTRACTING = "vix.macdHistContracting";

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        FactDeclaration.number(CLOSE, "vol points", 1, "VIX"),
        FactDeclaration.number(RSI, "rsi", 5, "Wilder's 14-day RSI of VIX closes"),
        FactDeclaration.number(
            HISTOGRAM, "vol points", 0.1, "MACD(12, 26) of VIX minus its 9-day signal"),
        FactDeclaration.flag(
            CONTRACTING, "the MACD histogram of VIX has shrunk on each of the last three days"));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    CurrentSeries vix = CurrentSeries.of(in, CLOSE);
    Map<String, FactValue> values = new LinkedHashMap<>();
    values.put(CLOSE, vix.fact(s -> s.amount(s.last().value())));
    values.put(
        RSI, vix.fact(s -> Readings.amount(s, Rsi.of(s.series().values(), Rsi.WILDER_PERIOD))));
    values.put(HISTOGRAM, vix.fact(s -> macd(s, m -> s.amount(m.histogram()))));
    values.put(CONTRACTING, vix.fact(s -> macd(s, m -> s.flag(m.isContracting()))));
    return values;
  }

  private static FactValue macd(CurrentSeries.Current series, Function<Macd, FactValue> known) {
    return switch (Macd.of(series.series().values())) {
      case MacdResult.Known(Macd macd) -> known.apply(macd);
      case MacdResult.NotEnoughData(int have, int need) ->
          new FactValue.Unknown(Readings.notEnough(series, have, need));
    };
  }
}
