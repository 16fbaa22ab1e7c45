package alvh.fact;

import alvh.market.DailySeries;
import alvh.playbook.DefinedFact;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactType;
import alvh.playbook.FactValue;
import alvh.playbook.Indicator;
import alvh.signal.Ema;
import alvh.signal.Macd;
import alvh.signal.MacdResult;
import alvh.signal.Reading;
import alvh.signal.Rolling;
import alvh.signal.Rsi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Facts that are one indicator of one series: those of the program's tables and those that a
/// playbook defines.
final class SeriesFacts implements FactGroup {
  private final List<DefinedFact.OfSeries> rows;

  SeriesFacts(List<DefinedFact.OfSeries> rows) {
    this.rows = rows;
  }

  @Override
  public List<FactDeclaration> declarations() {
    return rows.stream().map(DefinedFact.OfSeries::declaration).toList();
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    Map<String, FactValue> values = new LinkedHashMap<>();
    rows.forEach(row -> values.put(row.declaration().name(), value(in, row)));
    return values;
  }

  /// The value of one fact of a series.
  static FactValue value(MarketInputs in, DefinedFact.OfSeries fact) {
    FactDeclaration declared = fact.declaration();
    return CurrentSeries.of(in, fact.series(), declared.origin().ageLimitDays())
        .fact(s ->
            declared.type() == FactType.FLAG
                ? s.flag(s.last().value() != 0)
                : Readings.amount(s, reading(s.series(), fact.indicator(), fact.window())));
  }

  private static Reading reading(DailySeries series, Indicator indicator, int window) {
    return switch (indicator) {
      case LAST -> new Reading.Value(series.value(series.size() - 1));
      case CHANGE -> Rolling.change(newest(series, window + 1), window);
      case RETURN -> Rolling.simpleReturn(newest(series, window + 1), window);
      case MEAN -> Rolling.mean(newest(series, window), window);
      case STDEV -> Rolling.stdev(newest(series, window), window);
      case Z -> Rolling.z(newest(series, window), window);
      case PERCENTILE -> Rolling.percentileOfLast(newest(series, window), window);
      case EMA -> Ema.of(series, window);
      case RSI -> Rsi.of(series, window);
      case MACD_HIST ->
          switch (Macd.of(series)) {
            case MacdResult.Known(Macd macd) -> new Reading.Value(macd.histogram());
            case MacdResult.NotEnoughData(int have, int need) ->
                new Reading.NotEnoughData(have, need);
          };
    };
  }

  /// The newest `count` values, fewer when the series has not so many.
  static double[] newest(DailySeries series, int count) {
    return series.newest(Math.min(count, series.size()));
  }
}
