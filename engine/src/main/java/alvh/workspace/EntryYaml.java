package alvh.workspace;

import alvh.input.NearestName;
import alvh.playbook.Entry;
import alvh.playbook.EntryPlan;
import alvh.playbook.OnlyWith;
import alvh.playbook.RiskOf;
import alvh.playbook.Switch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the entries of a playbook: the condors that its votes can open.
final class EntryYaml {
  private static final List<String> KINDS = List.of("by-delta", "by-credit");

  /// What an entry is sized by; [RiskOf#NET_LOSS] when it does not say.
  private static final String RISK_OF = "risk-of";

  private static final Map<String, RiskOf> RISKS =
      Spellings.of(List.of(RiskOf.values()), RiskOf::spelling);

  private final SwitchYaml switches;
  private final EntryPlanYaml plans;

  private EntryYaml(SwitchYaml switches, ConstantYaml constants) {
    this.switches = switches;
    this.plans = new EntryPlanYaml(constants);
  }

  /// The entries at `entries:`, none when the playbook has none.
  ///
  /// @param switches what `only-with` and `by` may name
  /// @param constants what may stand for a number
  static List<Entry> of(YamlMapping root, SwitchYaml switches, ConstantYaml constants) {
    var reader = new EntryYaml(switches, constants);
    List<YamlMapping> rows = root.elements("entries").stream().map(YamlNode::asMapping).toList();
    Map<String, YamlPlace> places = new LinkedHashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (YamlMapping row : rows) {
      YamlNode name = row.get("name");
      YamlPlace earlier = places.putIfAbsent(name.asText(), name.place());
      if (earlier != null) {
        throw name.fault(
            "the name '" + name.asText() + "' is taken at line " + earlier.line(),
            "give each entry its own name; a value can depend on a switch: { by: ... }");
      }
      List<Switch> known = switches.switches();
      BySwitch.variants(row, known).forEach(variant -> entries.add(reader.read(variant)));
    }
    return List.copyOf(entries);
  }

  private Entry read(BySwitch.Variant variant) {
    YamlMapping row = variant.mapping();
    row.only(
        "name",
        "source",
        "why",
        "only-with",
        "expiry",
        "by-delta",
        "by-credit",
        "risk-share",
        RISK_OF);
    OnlyWith onlyWith = both(switches.onlyWith(row), variant.positions(), row);
    EntryPlan plan = plan(row);
    double share = plans.constants().number(row, "risk-share", "ratio");
    RiskOf riskOf = row.find(RISK_OF).map(n -> n.asChoice(RISKS)).orElse(RiskOf.NET_LOSS);
    return Located.at(
        row,
        () ->
            new Entry(
                row.text("name"),
                row.text("source"),
                row.text("why"),
                plan,
                share,
                riskOf,
                onlyWith));
  }

  private EntryPlan plan(YamlMapping row) {
    List<String> given = KINDS.stream().filter(kind -> row.find(kind).isPresent()).toList();
    if (given.size() != 1) {
      throw row.fault(
          "an entry has exactly one of by-delta and by-credit, this one has " + given.size(),
          "write for example `by-delta: { short: 0.20, long: 0.05 }`");
    }
    YamlMapping expiry = row.mapping("expiry");
    YamlMapping strikes = row.mapping(given.getFirst());
    return given.getFirst().equals("by-delta")
        ? plans.byDelta(expiry, strikes)
        : plans.byCredit(expiry, strikes);
  }

  /// The positions that `only-with` and the values of a row name together.
  private static OnlyWith both(OnlyWith stated, OnlyWith valued, YamlMapping row) {
    Map<String, List<String>> options = new LinkedHashMap<>(stated.options());
    for (var one : valued.options().entrySet()) {
      if (options.put(one.getKey(), one.getValue()) != null) {
        throw row.fault(
            "switch " + one.getKey() + " decides on the entry and on a value of it",
            "leave it out of `only-with`, or write the one value");
      }
    }
    return new OnlyWith(options);
  }

  /// The fault of a vote for an entry that the playbook does not have.
  static void check(YamlNode named, List<String> entries) {
    if (!entries.contains(named.asText())) {
      throw named.fault(
          "unknown entry '" + named.asText() + "'",
          entries.isEmpty()
              ? "the playbook has no `entries:`"
              : NearestName.hint(named.asText(), entries));
    }
  }
}
