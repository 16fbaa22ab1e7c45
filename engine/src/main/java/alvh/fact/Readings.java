package alvh.fact;

import alvh.playbook.FactValue;
import alvh.signal.Macd;
import alvh.signal.MacdResult;
import alvh.signal.Reading;
import java.util.Locale;
import java.util.function.Function;

/// Indicator readings as facts of a current series.
final class Readings {
  private Readings() {}

  static FactValue amount(CurrentSeries.Current series, Reading reading) {
    return switch (reading) {
      case Reading.Value(double value) -> series.amount(value);
      case Reading.NotEnoughData(int have, int need) ->
          new FactValue.Unknown(notEnough(series, have, need));
      case Reading.Undefined(String reason) ->
          new FactValue.Unknown(series.series().info().name() + ": " + reason);
    };
  }

  /// What `known` makes of the MACD of a current series.
  static FactValue macd(CurrentSeries.Current series, Function<Macd, FactValue> known) {
    return switch (Macd.of(series.series())) {
      case MacdResult.Known(Macd macd) -> known.apply(macd);
      case MacdResult.NotEnoughData(int have, int need) ->
          new FactValue.Unknown(notEnough(series, have, need));
    };
  }

  static String notEnough(CurrentSeries.Current series, int have, int need) {
    return String.format(
        Locale.ROOT,
        "series '%s' has %d values, %d are needed",
        series.series().info().name(),
        have,
        need);
  }
}
