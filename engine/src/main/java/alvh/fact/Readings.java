package alvh.fact;

import alvh.playbook.FactValue;
import alvh.signal.Reading;

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

  static String notEnough(CurrentSeries.Current series, int have, int need) {
    return "series '%s' has %s values, %s are needed"
        .formatted(series.series().info().name(), have, need);
  }
}
