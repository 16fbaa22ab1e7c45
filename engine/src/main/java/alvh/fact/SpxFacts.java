package alvh.fact;

import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.signal.Reading;
import alvh.signal.RealisedVol;
import alvh.signal.Rolling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Facts of the S&P 500 index that are more than one indicator of its closes.
final class SpxFacts implements FactGroup {
  static final String CLOSE = "spx.close";

  private static final String CONTRACTING = "spx.macdHistContracting";
  private static final String DRAWDOWN = "spx.drawdown252";

  /// A week, a month and a year of trading days.
  private static final int WEEK = 5;

  private static final int MONTH = 20;
  private static final int YEAR = 252;

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        FactDeclaration.flag(
                CONTRACTING, "the MACD histogram of S&P 500 shrank on each of the last three days")
            .from(
                FactOrigin.by("size of EMA12 - EMA26 minus its EMA9, each started at the first")
                    .reading(CLOSE)),
        vol("spx.rv5", WEEK),
        vol("spx.rv20", MONTH),
        FactDeclaration.number("spx.rvRatio", "ratio", 0.05, "realised vol of 5 days over 20 days")
            .from(FactOrigin.by("rv5 / rv20").reading(CLOSE).over(MONTH)),
        FactDeclaration.number(
                DRAWDOWN, "ratio", 0.01, "how far the close lies below its highest of 252 days")
            .from(FactOrigin.by("1 - close / highest close").reading(CLOSE).over(YEAR)));
  }

  private static FactDeclaration vol(String name, int window) {
    return FactDeclaration.number(
            name, "vol points", 1, "realised volatility of the last " + window + " daily returns")
        .from(
            FactOrigin.by("100 sqrt(252 mean of squared log returns)").reading(CLOSE).over(window));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    CurrentSeries spx = CurrentSeries.of(in, CLOSE);
    Map<String, FactValue> values = new LinkedHashMap<>();
    values.put(CONTRACTING, spx.fact(s -> Readings.macd(s, m -> s.flag(m.isContracting()))));
    values.put("spx.rv5", spx.fact(s -> Readings.amount(s, vol(s, WEEK))));
    values.put("spx.rv20", spx.fact(s -> Readings.amount(s, vol(s, MONTH))));
    values.put(
        "spx.rvRatio", spx.fact(s -> Readings.amount(s, ratio(vol(s, WEEK), vol(s, MONTH)))));
    values.put(DRAWDOWN, spx.fact(s -> Readings.amount(s, drawdown(s))));
    return values;
  }

  private static Reading vol(CurrentSeries.Current spx, int window) {
    return RealisedVol.of(SeriesFacts.newest(spx.series(), window + 1), window);
  }

  private static Reading ratio(Reading week, Reading month) {
    return week instanceof Reading.Value(double near) && month instanceof Reading.Value(double far)
        ? quotient(near, far)
        : month;
  }

  private static Reading quotient(double near, double far) {
    return far > 0
        ? new Reading.Value(near / far)
        : new Reading.Undefined("closes that do not move have no ratio of vols");
  }

  private static Reading drawdown(CurrentSeries.Current spx) {
    return switch (Rolling.max(SeriesFacts.newest(spx.series(), YEAR), YEAR)) {
      case Reading.Value(double highest) -> new Reading.Value(1 - spx.last().value() / highest);
      case Reading.NotEnoughData few -> few;
      case Reading.Undefined undefined -> undefined;
    };
  }
}
