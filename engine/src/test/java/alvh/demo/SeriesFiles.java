package alvh.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// The index histories in the official layouts: `DATE,OPEN,HIGH,LOW,CLOSE` and `DATE,VVIX`.
///
/// Opens, highs and lows are drawn around the closes.
final class SeriesFiles {
  private static final long SEED = 77;

  /// The official files print so many decimals.
  private static final int DIGITS = 6;

  private static final int PRICE_DIGITS = 2;

  /// Overnight gaps and reaches beyond open and close, as shares of the level.
  private static final double INDEX_RANGE = 0.0025;

  private static final double VOL_RANGE = 0.018;

  private SeriesFiles() {}

  /// File name to content.
  static Map<String, String> texts(DemoHistory history) {
    Draws draws = new Draws(SEED);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("SPX_History.csv", bars(history, history::spx, INDEX_RANGE, draws));
    texts.put("VIX_History.csv", bars(history, history::vix, VOL_RANGE, draws));
    texts.put("VIX3M_History.csv", bars(history, history::vix3m, VOL_RANGE / 2, draws));
    StringBuilder vvix = new StringBuilder("DATE,VVIX\n");
    for (int i = 0; i < history.days().size(); i++) {
      vvix.append(CsvText.usDate(history.days().get(i)))
          .append(',')
          .append(number(history.vvix(i)))
          .append('\n');
    }
    texts.put("VVIX_History.csv", vvix.toString());
    return texts;
  }

  private static String bars(
      DemoHistory history, IntToDoubleFunction closes, double range, Draws draws) {
    StringBuilder text = new StringBuilder("DATE,OPEN,HIGH,LOW,CLOSE\n");
    for (int i = 0; i < history.days().size(); i++) {
      double close = closes.applyAsDouble(i);
      double before = closes.applyAsDouble(Math.max(i - 1, 0));
      double open = before * StrictMath.exp(range * draws.normal());
      double high = Math.max(open, close) * StrictMath.exp(range * Math.abs(draws.normal()));
      double low = Math.min(open, close) * StrictMath.exp(-range * Math.abs(draws.normal()));
      text.append(CsvText.usDate(history.days().get(i)));
      for (double value : new double[] {open, high, low, close}) {
        text.append(',').append(number(value));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String number(double value) {
    return CsvText.fixed(CsvText.rounded(value, PRICE_DIGITS), DIGITS);
  }
}
