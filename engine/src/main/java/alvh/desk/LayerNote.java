package alvh.desk;

import alvh.hedge.HedgeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a person must know of a layer's trade beside the trade.
final class LayerNote {
  private LayerNote() {}

  /// @param limit what sets the number of units
  /// @param events what the expiry is to outlive
  static String of(HedgeUnit.Found found, String limit, EventsAhead events) {
    List<String> parts = new ArrayList<>();
    parts.add(limit);
    parts.add(
        String.format(
            Locale.ROOT,
            "%+.1f USD per VIX point and %+.2f USD a day each",
            found.exposure().vegaPerVixPointUsd(),
            found.exposure().carryPerDayUsd()));
    parts.addAll(events.unchecked());
    return String.join("; ", parts) + naked(found);
  }

  /// What of a budget is used by an option sold naked; empty when there is none.
  static String naked(HedgeUnit.Found found) {
    return LayerAccount.isNaked(found.position()) ? "; its sold put is margined as naked" : "";
  }
}
