package alvh.backtest;

import java.util.Locale;

/// What made a profit or loss. The parts of a day add up to its change of equity, to the cent.
public enum PnlPart {
  /// First order in the forward, at the vol and time of the day before.
  DELTA("delta"),
  /// What delta leaves of the move of the forward.
  GAMMA("gamma"),
  /// The move of the at-the-money vol of expiries up to 30 days away.
  VEGA_30("vega to 30 days"),
  /// The same, 31 to 90 days away.
  VEGA_90("vega to 90 days"),
  /// The same, beyond 90 days.
  VEGA_FAR("vega beyond 90 days"),
  /// The move of a leg's own vol against the at-the-money one.
  SKEW("skew"),
  /// Time that passed, the forward and the vol standing still; discounting too.
  THETA("theta"),
  /// What a future gained by coming nearer on a curve that stood still.
  CARRY("carry"),
  /// Settlement value against the last mark.
  SETTLEMENT("settlement"),
  /// Fill price against mid.
  SLIPPAGE("slippage"),
  /// Broker, exchange and regulatory fees.
  FEES("fees"),
  /// What the account's cash earned.
  INTEREST("interest"),
  /// Marks that no vol explains: a leg without a usable quote on either day.
  UNEXPLAINED("unexplained");

  private final String label;

  PnlPart(String label) {
    this.label = label;
  }

  /// For people.
  public String label() {
    return label;
  }

  /// The key in JSON and the column in tables: `vega30`.
  public String key() {
    StringBuilder key = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return key.toString();
  }
}
