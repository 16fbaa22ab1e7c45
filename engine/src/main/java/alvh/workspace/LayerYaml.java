package alvh.workspace;

import alvh.book.Sleeve;
import alvh.input.NearestName;
import alvh.playbook.FactTable;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.HedgeLayer;
import alvh.playbook.LayerSize;
import alvh.playbook.OnlyWith;
import alvh.playbook.Switch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the hedge layers of a playbook.
final class LayerYaml {
  private static final String RATIO = "ratio";
  private static final String PER_TEN = "per-ten-condors";
  private static final String COVERAGE = "coverage";
  private static final String DELTA = "delta";
  private static final String EQUITY = "equity-share";
  private static final String BUDGET = "budget";
  private static final List<String> SIZES = List.of(PER_TEN, COVERAGE, DELTA, EQUITY);
  private static final Map<String, Sleeve> SLEEVES =
      Spellings.of(
          Arrays.stream(Sleeve.values()).filter(s -> s != Sleeve.CONDOR).toList(), Sleeve::label);

  private final SwitchYaml switches;
  private final ConstantYaml constants;
  private final HedgeInstrumentYaml instruments;

  private LayerYaml(SwitchYaml switches, ConstantYaml constants, FactTable facts) {
    this.switches = switches;
    this.constants = constants;
    this.instruments = new HedgeInstrumentYaml(constants, facts);
  }

  /// The layers at `layers:`, none when the playbook has none.
  ///
  /// @param switches what `only-with` and `by` may name
  /// @param constants what may stand for a number
  /// @param facts what an expiry may lie after
  static List<HedgeLayer> of(
      YamlMapping root, SwitchYaml switches, ConstantYaml constants, FactTable facts) {
    var reader = new LayerYaml(switches, constants, facts);
    Map<String, YamlPlace> names = new HashMap<>();
    Map<String, String> sleeves = new HashMap<>();
    List<HedgeLayer> layers = new ArrayList<>();
    for (YamlNode node : root.elements("layers")) {
      YamlMapping row = node.asMapping();
      YamlNode name = row.get("name");
      YamlPlace earlier = names.putIfAbsent(name.asText(), name.place());
      if (earlier != null) {
        throw name.fault(
            "the name '" + name.asText() + "' is taken at line " + earlier.line(),
            "give each layer its own name; a value can depend on a switch: { by: ... }");
      }
      String other = sleeves.putIfAbsent(row.text("sleeve"), name.asText());
      if (other != null) {
        throw row.get("sleeve")
            .fault(
                "the positions of layer " + other + " are kept in this sleeve already",
                "choose another of " + NearestName.hint(row.text("sleeve"), SLEEVES.keySet()));
      }
      List<Switch> known = switches.switches();
      BySwitch.variants(row, known).forEach(variant -> layers.add(reader.read(variant)));
    }
    return List.copyOf(layers);
  }

  private HedgeLayer read(BySwitch.Variant variant) {
    YamlMapping row = variant.mapping();
    row.only(
        "name",
        "sleeve",
        "source",
        "why",
        "only-with",
        "instruments",
        BUDGET,
        "units",
        "roll-days",
        "monetise-gain",
        "cool-down-days");
    OnlyWith onlyWith = both(switches.onlyWith(row), variant.positions(), row);
    String sleeve = row.choice("sleeve", SLEEVES).label();
    List<HedgeInstrument> offered =
        row.sequence("instruments").mappings().stream().map(instruments::read).toList();
    LayerSize size = size(row.mapping("units"));
    double budget = budget(row, size);
    double gain = constants.number(row, "monetise-gain", RATIO);
    return Located.at(
        row,
        () ->
            new HedgeLayer(
                row.text("name"),
                sleeve,
                row.text("source"),
                row.text("why"),
                offered,
                budget,
                size,
                row.integer("roll-days"),
                gain,
                row.integer("cool-down-days"),
                onlyWith));
  }

  /// Stated, but for a layer whose size is what it may cost.
  private double budget(YamlMapping row, LayerSize size) {
    if (size instanceof LayerSize.EquityShare(double share)) {
      if (row.find(BUDGET).isPresent()) {
        throw row.keyPlace(BUDGET)
            .fault(
                "a layer sized by a share of equity has that share as its budget",
                "leave `budget` out");
      }
      return share;
    }
    return constants.number(row, BUDGET, RATIO);
  }

  private LayerSize size(YamlMapping row) {
    row.only(SIZES);
    if (row.names().size() != 1) {
      throw row.fault(
          "units are stated in exactly one way, here in " + row.names().size(),
          "write `{ coverage: 0.20 }`, `{ delta: 0.15 }`, `{ per-ten-condors: 4 }` or"
              + " `{ equity-share: 0.01 }`");
    }
    return Located.at(
        row,
        () ->
            switch (row.names().iterator().next()) {
              case PER_TEN -> new LayerSize.PerTenCondors(row.integer(PER_TEN));
              case EQUITY -> new LayerSize.EquityShare(constants.number(row, EQUITY, RATIO));
              case COVERAGE -> new LayerSize.Coverage(constants.number(row, COVERAGE, RATIO));
              default -> new LayerSize.Delta(constants.number(row, DELTA, "delta per condor"));
            });
  }

  /// The positions that `only-with` and the values of a row name together.
  private static OnlyWith both(OnlyWith stated, OnlyWith valued, YamlMapping row) {
    Map<String, List<String>> options = new LinkedHashMap<>(stated.options());
    for (var one : valued.options().entrySet()) {
      if (options.put(one.getKey(), one.getValue()) != null) {
        throw row.fault(
            "switch " + one.getKey() + " decides on the layer and on a value of it",
            "leave it out of `only-with`, or write the one value");
      }
    }
    return new OnlyWith(options);
  }
}
