package alvh.workspace;

import alvh.execution.TimeInForce;
import java.util.Optional;

/// How order tickets are written.
///
/// @param account the broker's account, written where a form has a place for it
/// @param timeInForce how long an order stands
public record TicketSettings(Optional<String> account, TimeInForce timeInForce) {
  /// What is used when nothing is said.
  public static final TicketSettings DEFAULT =
      new TicketSettings(Optional.empty(), TimeInForce.DAY);
}
