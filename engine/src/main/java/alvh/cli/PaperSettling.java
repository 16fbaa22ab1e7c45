package alvh.cli;

import alvh.book.AwaitedSettlement;
import alvh.book.CashSettlement;
import alvh.book.LedgerEvent;
import alvh.execution.SettlementValue;
import alvh.market.DayView;
import alvh.time.TradingCalendar;
import alvh.workspace.AccountDesk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Expired contracts of an account and the values at which they settle.
///
/// @param values what waits for its settlement, with its value where it is known
/// @param view what could be known
record PaperSettling(Map<AwaitedSettlement, SettlementValue> values, DayView view) {
  static PaperSettling of(AccountDesk account, DayView view, TradingCalendar calendar) {
    Map<AwaitedSettlement, SettlementValue> values = new LinkedHashMap<>();
    account
        .ledger()
        .at(view.asOf())
        .awaiting(calendar)
        .forEach(awaited -> values.put(awaited, SettlementValue.of(awaited, view)));
    return new PaperSettling(values, view);
  }

  /// The settlements whose value is known: one per product and date, whatever the positions.
  List<LedgerEvent> events() {
    Map<String, LedgerEvent> events = new LinkedHashMap<>();
    values.forEach((awaited, value) -> {
      if (value instanceof SettlementValue.Found(double level, String source)) {
        String id =
            "settled:" + awaited.product() + ":" + awaited.date() + ":" + Numbers.fixed(level, 2);
        events.put(
            id,
            new CashSettlement(id, view.asOf(), awaited.product(), awaited.date(), level, source));
      }
    });
    return new ArrayList<>(events.values());
  }

  boolean isComplete() {
    return values.values().stream().allMatch(SettlementValue.Found.class::isInstance);
  }

  void print(Console console) {
    values.forEach((awaited, value) -> console.line(text(awaited, value)));
  }

  List<String> json() {
    List<String> lines = new ArrayList<>();
    values.forEach((awaited, value) -> lines.add(text(awaited, value)));
    return lines;
  }

  private static String text(AwaitedSettlement awaited, SettlementValue value) {
    String what = awaited.position() + ": " + awaited.product() + " of " + awaited.date();
    return switch (value) {
      case SettlementValue.Found(double level, String source) ->
          what + " settled at " + Numbers.fixed(level, 2) + " (" + source + ")";
      case SettlementValue.Unknown(String why) ->
          what
              + " awaits its settlement: "
              + why
              + "; give it with `alvh book settle "
              + awaited.product()
              + " "
              + awaited.date()
              + " VALUE --account paper`"
              + (awaited.product().equals("SPX") ? ", or an estimate with --reading" : "");
    };
  }
}
