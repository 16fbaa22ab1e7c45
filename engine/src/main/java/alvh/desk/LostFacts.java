package alvh.desk;

import alvh.playbook.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Which facts were known at one decision and are not at the next.
final class LostFacts {
  private LostFacts() {}

  static List<Alert> of(Decision before, Decision after) {
    List<Alert> alerts = new ArrayList<>(lost("", before.facts().book(), after.facts().book()));
    after
        .facts()
        .condors()
        .forEach((id, facts) ->
            alerts.addAll(lost(id, before.facts().condors().getOrDefault(id, Map.of()), facts)));
    return alerts;
  }

  private static List<Alert> lost(
      String subject, Map<String, FactValue> before, Map<String, FactValue> after) {
    List<Alert> alerts = new ArrayList<>();
    after.forEach((name, value) -> {
      FactValue was = before.get(name);
      if (was != null && was.isKnown() && value instanceof FactValue.Unknown(String why)) {
        String of = subject.isEmpty() ? "" : " of " + subject;
        alerts.add(
            new Alert.FactLost(name, subject, name + of + " was known and is not: " + why + "."));
      }
    });
    return alerts;
  }
}
