package alvh.workspace;

import alvh.desk.LayerReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The hedge layers of a decision as JSON.
public final class LayerJson {
  private LayerJson() {}

  /// Those of `layers`, in their order.
  public static List<Map<String, Object>> of(List<LayerReport> layers) {
    return layers.stream().map(LayerJson::of).toList();
  }

  private static Map<String, Object> of(LayerReport layer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", layer.name());
    json.put("sleeve", layer.sleeve());
    json.put("status", layer.state().status().label());
    json.put("since", layer.state().since().toString());
    json.put("why", layer.why());
    json.put("positions", layer.positions());
    json.put("budget", FactJson.of(layer.budgetUsd()));
    json.put("spent", FactJson.of(layer.spentUsd()));
    json.put("openPnl", FactJson.of(layer.openPnlUsd()));
    layer.daysToRoll().ifPresent(days -> json.put("daysToRoll", days));
    return json;
  }
}
