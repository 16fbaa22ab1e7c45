package alvh.cli;

import alvh.desk.LayerReport;
import java.util.List;

/// The hedge layers of a decision as a table.
final class LayerText {
  private LayerText() {}

  static void print(Console console, List<LayerReport> layers) {
    if (layers.isEmpty()) {
      return;
    }
    console.heading("Hedge layers, in USD");
    var lines =
        new TextTable(
            "layer",
            "state",
            "since",
            "positions",
            "budget",
            "spent",
            "open P&L",
            "to roll",
            "why");
    for (LayerReport layer : layers) {
      lines.row(
          layer.name().equals(layer.sleeve()) ? layer.name() : layer.name() + " " + layer.sleeve(),
          layer.state().status().label(),
          layer.state().since().toString(),
          String.join(", ", layer.positions()),
          Numbers.figure(layer.budgetUsd(), 0),
          Numbers.figure(layer.spentUsd(), 0),
          Numbers.figure(layer.openPnlUsd(), 0),
          layer.daysToRoll().map(days -> days + " days").orElse(""),
          layer.why());
    }
    console.lines(lines.lines());
  }
}
