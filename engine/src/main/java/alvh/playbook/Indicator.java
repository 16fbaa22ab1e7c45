package alvh.playbook;

import java.util.Locale;

/// What a fact takes from a daily series.
public enum Indicator {
  /// The newest value; for a flag, whether it differs from 0.
  LAST(false),
  /// The newest value minus that of `window` values before.
  CHANGE(true),
  /// The newest value over that of `window` values before, minus 1.
  RETURN(true),
  /// The plain mean of the newest `window` values.
  MEAN(true),
  /// The population standard deviation of the newest `window` values.
  STDEV(true),
  /// How many standard deviations the newest value lies from the mean of the newest `window`.
  Z(true),
  /// The share of the newest `window` values that are not above the newest.
  PERCENTILE(true),
  /// The exponential moving average of period `window`.
  EMA(true),
  /// Wilder's relative strength index of period `window`.
  RSI(true),
  /// The histogram of MACD(12, 26, 9).
  MACD_HIST(false);

  private final boolean needsWindow;

  Indicator(boolean needsWindow) {
    this.needsWindow = needsWindow;
  }

  /// As written in a playbook: `macd-hist`.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether it looks back over a window of observations.
  public boolean needsWindow() {
    return needsWindow;
  }
}
