package alvh.fact;

import alvh.market.DailySeries;
import alvh.market.Trail;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.signal.Quantile;
import alvh.signal.Reading;
import alvh.signal.Rsi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Facts of the VIX index that are more than one indicator of its closes.
final class VixFacts implements FactGroup {
  private static final String VIX = "vix.close";
  private static final String CONTRACTING = "vix.macdHistContracting";
  private static final String LINE = "vix.macdLine";
  private static final String UP = "vix.macdCrossedUp";
  private static final String DOWN = "vix.macdCrossedDown";
  private static final String LOW = "vix.rsi14Low252";
  private static final String HIGH = "vix.rsi14High252";

  /// A year of trading days.
  private static final int YEAR = 252;

  /// The quantiles beside which an RSI is called low and high for its own year.
  private static final double LOW_SHARE = 0.15;

  private static final double HIGH_SHARE = 0.85;

  private static final FactOrigin MACD =
      FactOrigin.by("EMA12 - EMA26, signal EMA9 of it, each started at the first close")
          .reading(VIX);

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        FactDeclaration.flag(
                CONTRACTING, "the MACD histogram of VIX has shrunk on each of the last three days")
            .from(MACD),
        FactDeclaration.number(LINE, "vol points", 0.1, "MACD(12, 26) of VIX closes").from(MACD),
        FactDeclaration.flag(UP, "the MACD line of VIX rose above its signal on the last day")
            .from(MACD),
        FactDeclaration.flag(DOWN, "the MACD line of VIX fell below its signal on the last day")
            .from(MACD),
        FactDeclaration.number(
                LOW, "rsi", 3, "15th percentile of RSI14 of VIX over the last 252 days")
            .from(quantile(LOW_SHARE)),
        FactDeclaration.number(
                HIGH, "rsi", 3, "85th percentile of RSI14 of VIX over the last 252 days")
            .from(quantile(HIGH_SHARE)),
        ratio("vix9d", "VIX9D"),
        ratio("vix3m", "VIX3M"));
  }

  private static FactOrigin quantile(double share) {
    return FactOrigin.by("quantile " + share + " of RSI14, linear between ranks (type 7)")
        .reading(VIX)
        .over(YEAR);
  }

  private static FactDeclaration ratio(String index, String label) {
    return FactDeclaration.number(
            index + ".ratio", "ratio", 0.02, label + " over VIX of the same day")
        .from(FactOrigin.by(label + " / VIX").reading(index + ".close", VIX));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    CurrentSeries vix = CurrentSeries.of(in, VIX);
    Map<String, FactValue> values = new LinkedHashMap<>();
    values.put(CONTRACTING, vix.fact(s -> Readings.macd(s, m -> s.flag(m.isContracting()))));
    values.put(LINE, vix.fact(s -> Readings.macd(s, m -> s.amount(m.line()))));
    values.put(UP, vix.fact(s -> Readings.macd(s, m -> s.flag(m.hasCrossedUp()))));
    values.put(DOWN, vix.fact(s -> Readings.macd(s, m -> s.flag(m.hasCrossedDown()))));
    values.put(LOW, vix.fact(s -> Readings.amount(s, rsi(s.series(), LOW_SHARE))));
    values.put(HIGH, vix.fact(s -> Readings.amount(s, rsi(s.series(), HIGH_SHARE))));
    for (String index : List.of("vix9d", "vix3m")) {
      CurrentSeries other = CurrentSeries.of(in, index + ".close");
      values.put(index + ".ratio", other.fact(o -> vix.fact(v -> ratio(o, v))));
    }
    return values;
  }

  private static Reading rsi(DailySeries closes, double share) {
    Trail rsi = Rsi.along(closes, Rsi.WILDER_PERIOD);
    return rsi.size() < YEAR
        ? new Reading.NotEnoughData(closes.size(), YEAR + Rsi.WILDER_PERIOD)
        : Quantile.of(rsi.newest(YEAR), YEAR, share);
  }

  private static FactValue ratio(CurrentSeries.Current other, CurrentSeries.Current vix) {
    return other.last().date().equals(vix.last().date())
        ? other.amount(other.last().value() / vix.last().value())
        : new FactValue.Unknown(
            String.format(
                Locale.ROOT,
                "series '%s' ends %s and '%s' %s: no ratio of different days",
                other.series().info().name(),
                other.last().date(),
                VIX,
                vix.last().date()));
  }
}
