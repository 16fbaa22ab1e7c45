package alvh.workspace;

import alvh.desk.AlertPolicy;
import java.util.TreeSet;

/// The mapping `watch:` of alvh.yaml: from where on dates and prices are near enough to be told.
final class WatchSection {
  private WatchSection() {}

  static AlertPolicy read(YamlMapping watch) {
    watch.only("expiry-days", "event-days", "strike-share", "strike-delta");
    AlertPolicy base = AlertPolicy.STANDARD;
    TreeSet<Integer> days = new TreeSet<>();
    watch.elements("expiry-days").forEach(node -> days.add(node.asInteger()));
    try {
      return new AlertPolicy(
          watch.find("expiry-days").isPresent() ? days : base.expiryTradingDays(),
          watch.find("event-days").map(YamlNode::asInteger).orElse(base.eventTradingDays()),
          watch.find("strike-share").map(YamlNode::asNumber).orElse(base.strikeShare()),
          watch.find("strike-delta").map(YamlNode::asNumber).orElse(base.strikeDelta()));
    } catch (IllegalArgumentException outOfRange) {
      throw watch.fault(String.valueOf(outOfRange.getMessage()), "correct the value");
    }
  }
}
