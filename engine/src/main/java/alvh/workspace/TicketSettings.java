package alvh.workspace;

import java.util.Locale;
import java.util.Optional;

/// How order tickets are written.
///
/// @param account the broker's account, written where a form has a place for it
/// @param timeInForce how long an order stands
public record TicketSettings(Optional<String> account, TimeInForce timeInForce) {
  /// What is used when nothing is said.
  public static final TicketSettings DEFAULT =
      new TicketSettings(Optional.empty(), TimeInForce.DAY);

  /// How long an order stands.
  public enum TimeInForce {
    /// To the end of the day.
    DAY,
    /// Until it is cancelled.
    GTC;

    /// As brokers write it.
    public String label() {
      return name().toUpperCase(Locale.ROOT);
    }
  }
}
