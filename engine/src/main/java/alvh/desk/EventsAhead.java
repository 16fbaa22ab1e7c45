package alvh.desk;

import alvh.playbook.FactValue;
import alvh.playbook.HedgeExpiry;
import alvh.playbook.HedgeInstrument;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The events that a hedge is to outlive.
///
/// @param nearest the day of the nearest of those whose date is known
/// @param unknown the facts that would tell the others
record EventsAhead(Optional<LocalDate> nearest, List<String> unknown) {
  EventsAhead {
    unknown = List.copyOf(unknown);
  }

  /// Those that `instrument` waits for, seen from `today`.
  ///
  /// @param market facts that count trading days to them
  static EventsAhead of(
      HedgeInstrument instrument,
      Map<String, FactValue> market,
      LocalDate today,
      TradingCalendar calendar) {
    List<LocalDate> days = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String fact : instrument.window().map(HedgeExpiry::after).orElse(List.of())) {
      if (market.get(fact) instanceof FactValue.Amount amount) {
        days.add(calendar.plusTradingDays(today, (int) Math.round(amount.value())));
      } else {
        unknown.add(fact);
      }
    }
    return new EventsAhead(days.stream().min(Comparator.naturalOrder()), unknown);
  }

  /// Whether there are events to outlive and none of their dates is known.
  boolean isBlind() {
    return nearest.isEmpty() && !unknown.isEmpty();
  }

  /// What an expiry was not checked against; empty when it was against all.
  List<String> unchecked() {
    return unknown.isEmpty()
        ? List.of()
        : List.of(String.join(", ", unknown) + " unknown: expiry not checked against it");
  }
}
