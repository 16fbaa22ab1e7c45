package alvh.cli;

import alvh.playbook.HedgeExpiry;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.HedgeLayer;
import alvh.playbook.HedgeStrikes;
import alvh.playbook.LayerSize;
import alvh.playbook.Playbook;
import java.util.List;
import java.util.stream.Collectors;

/// The hedge layers that a playbook describes, in words.
final class LayerPlanText {
  private LayerPlanText() {}

  /// Those meant as the switches stand.
  static TextTable table(Playbook playbook) {
    var table =
        new TextTable(
            "layer", "kept in", "source", "instruments", "units", "budget", "roll, gain, pause");
    for (HedgeLayer layer : playbook.activeLayers()) {
      table.row(
          layer.name(),
          layer.sleeve(),
          layer.source(),
          instruments(layer, "\n"),
          size(layer.size()),
          Double.toString(layer.budget()),
          times(layer));
    }
    return table;
  }

  /// The layer of that name in every position of the switches; empty when there is none.
  static String all(Playbook playbook, String name) {
    return playbook.layers().stream()
        .filter(layer -> layer.name().equals(name))
        .map(LayerPlanText::whole)
        .collect(Collectors.joining("; "));
  }

  private static String whole(HedgeLayer layer) {
    String text =
        String.join(
            ", ",
            List.of(
                layer.sleeve(),
                instruments(layer, ", "),
                size(layer.size()),
                "budget " + layer.budget(),
                times(layer)));
    String onlyWith = layer.onlyWith().text();
    return onlyWith.isEmpty() ? text : text + " with " + onlyWith;
  }

  private static String times(HedgeLayer layer) {
    return layer.rollDays()
        + " days, "
        + layer.monetiseGain()
        + " x cost, "
        + layer.coolDownDays()
        + " trading days";
  }

  private static String instruments(HedgeLayer layer, String separator) {
    return layer.instruments().stream()
        .map(LayerPlanText::instrument)
        .collect(Collectors.joining(separator));
  }

  private static String instrument(HedgeInstrument instrument) {
    return switch (instrument) {
      case HedgeInstrument.Options(var name, var shape, HedgeExpiry expiry, HedgeStrikes strikes) ->
          named(name, shape.spelling()) + " " + days(expiry) + " " + strikes(strikes);
      case HedgeInstrument.Future(var name, var contract, HedgeExpiry expiry) ->
          named(name, contract.spelling()) + " " + days(expiry);
      case HedgeInstrument.Shares(var name, var ticker) -> named(name, ticker);
    };
  }

  private static String named(String name, String kind) {
    return name.equals(kind) ? name : name + " (" + kind + ")";
  }

  private static String days(HedgeExpiry expiry) {
    String nearest = expiry.nearest().isPresent() ? " nearest " + expiry.nearest().getAsInt() : "";
    String after = expiry.after().isEmpty() ? "" : " after " + String.join(" or ", expiry.after());
    return expiry.least()
        + ".."
        + expiry.most()
        + " d"
        + (expiry.monthly() ? " monthly" : "")
        + nearest
        + after
        + (expiry.coversCondors() ? " covering the condors" : "");
  }

  private static String strikes(HedgeStrikes strikes) {
    return switch (strikes) {
      case HedgeStrikes.ByDelta(double bought, double sold) ->
          "delta " + bought + (sold > 0 ? " / -" + sold : "");
      case HedgeStrikes.ByPoints(double away, double width) ->
          away + " points away" + (width > 0 ? ", " + width + " wide" : "");
    };
  }

  private static String size(LayerSize size) {
    return switch (size) {
      case LayerSize.PerTenCondors(int units) -> units + " per ten condors";
      case LayerSize.Coverage(double share) -> "coverage " + share;
      case LayerSize.Delta(double most) -> "delta " + most;
      case LayerSize.EquityShare(double share) -> share + " of equity";
    };
  }
}
