package alvh.workspace;

import alvh.input.NearestName;
import alvh.playbook.FactTable;
import alvh.playbook.HedgeExpiry;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.HedgeStrikes;
import alvh.playbook.OptionShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Reads what a hedge layer can be put on with.
///
/// @param constants what may stand for a number
/// @param facts what an expiry may lie after
record HedgeInstrumentYaml(ConstantYaml constants, FactTable facts) {
  private static final String OPTION_DELTA = "index delta";
  private static final String POINTS = "index points";
  private static final Map<String, OptionShape> SHAPES =
      Spellings.of(List.of(OptionShape.values()), OptionShape::spelling);
  private static final Map<String, HedgeInstrument.Contract> CONTRACTS =
      Spellings.of(List.of(HedgeInstrument.Contract.values()), HedgeInstrument.Contract::spelling);
  private static final String SHARES = "etp";
  private static final Map<String, Boolean> COVERS =
      Spellings.of(List.of(true, false), covers -> covers ? "condors" : "none");

  /// `{ name: vix-call, is: vix-call, expiry: {...}, delta: { bought: 0.40 } }`, `{ name: vxm, is:
  /// vxm, expiry: {...} }` or `{ name: vxx, is: etp, ticker: VXX }`.
  HedgeInstrument read(YamlMapping row) {
    YamlNode kind = row.get("is");
    String spelling = kind.asText();
    if (SHAPES.containsKey(spelling)) {
      return options(row, kind.asChoice(SHAPES));
    }
    if (CONTRACTS.containsKey(spelling)) {
      row.only("name", "is", "expiry");
      HedgeInstrument.Contract contract = kind.asChoice(CONTRACTS);
      return new HedgeInstrument.Future(row.text("name"), contract, expiry(row.mapping("expiry")));
    }
    if (spelling.equals(SHARES)) {
      row.only("name", "is", "ticker");
      return Located.at(
          row, () -> new HedgeInstrument.Shares(row.text("name"), row.text("ticker")));
    }
    List<String> known = new ArrayList<>(SHAPES.keySet());
    known.addAll(CONTRACTS.keySet());
    known.add(SHARES);
    throw kind.fault(
        "'" + spelling + "' is nothing that a layer can be put on with",
        NearestName.hint(spelling, known));
  }

  private HedgeInstrument options(YamlMapping row, OptionShape shape) {
    row.only("name", "is", "expiry", "delta", "points");
    HedgeExpiry expiry = expiry(row.mapping("expiry"));
    HedgeStrikes strikes = strikes(row, shape);
    return Located.at(
        row, () -> new HedgeInstrument.Options(row.text("name"), shape, expiry, strikes));
  }

  private HedgeStrikes strikes(YamlMapping row, OptionShape shape) {
    boolean isByDelta = row.find("delta").isPresent();
    if (isByDelta == row.find("points").isPresent()) {
      throw row.fault(
          "options have exactly one of delta and points",
          "write for example `delta: { bought: 0.40, sold: 0.15 }`");
    }
    YamlMapping given = row.mapping(isByDelta ? "delta" : "points");
    String first = isByDelta ? "bought" : "away";
    String second = isByDelta ? "sold" : "width";
    String unit = isByDelta ? OPTION_DELTA : POINTS;
    given.only(shape.isPair() ? List.of(first, second) : List.of(first));
    double one = constants.number(given, first, unit);
    double other = shape.isPair() ? constants.number(given, second, unit) : 0;
    return Located.at(
        given,
        () ->
            isByDelta
                ? new HedgeStrikes.ByDelta(one, other)
                : new HedgeStrikes.ByPoints(one, other));
  }

  /// `{ days: [5, 60], covers: condors }` with `after`, `nearest` and `monthly: true` where they
  /// are meant.
  private HedgeExpiry expiry(YamlMapping row) {
    row.only("days", "nearest", "after", "covers", "monthly");
    List<YamlNode> days = row.sequence("days").elements();
    if (days.size() != 2) {
      throw row.get("days").fault("needs the least and the most days", "write `[5, 60]`");
    }
    List<String> after = new ArrayList<>();
    for (YamlNode fact : row.elements("after")) {
      if (!facts.names().contains(fact.asText())) {
        throw fact.fault(
            "unknown fact '" + fact.asText() + "'", NearestName.hint(fact.asText(), facts.names()));
      }
      after.add(fact.asText());
    }
    boolean coversCondors = row.choice("covers", COVERS);
    boolean monthly = row.find("monthly").map(YamlNode::asFlag).orElse(false);
    OptionalInt nearest = row.find("nearest").stream().mapToInt(YamlNode::asInteger).findFirst();
    return Located.at(
        row,
        () ->
            new HedgeExpiry(
                days.getFirst().asInteger(),
                days.getLast().asInteger(),
                nearest,
                after,
                coversCondors,
                monthly));
  }
}
