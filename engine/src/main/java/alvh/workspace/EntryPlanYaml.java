package alvh.workspace;

import alvh.instrument.OptionRoot;
import alvh.playbook.EntryPlan;
import alvh.playbook.ExpiryPlan;
import alvh.playbook.Side;
import java.util.List;
import java.util.Map;

/// Reads how the strikes of an entry are found.
///
/// @param constants what may stand for a number
record EntryPlanYaml(ConstantYaml constants) {
  private static final String RATIO = "ratio";
  private static final String POINTS = "index points";
  private static final String DELTA = "index delta";

  private static final Map<String, OptionRoot> ROOTS =
      Spellings.of(List.of(OptionRoot.SPX, OptionRoot.SPXW), OptionRoot::name);
  private static final Map<String, EntryPlan.Price> PRICES =
      Spellings.of(List.of(EntryPlan.Price.values()), EntryPlan.Price::spelling);
  private static final Map<String, EntryPlan.Formula> FORMULAS =
      Spellings.of(List.of(EntryPlan.Formula.values()), EntryPlan.Formula::spelling);

  private static final String CALENDAR = "calendar-days";
  private static final String TRADING = "trading-days";
  private static final String MONTHLY = "monthly-from";

  EntryPlan byDelta(YamlMapping expiry, YamlMapping row) {
    row.only("short", "long");
    ExpiryPlan day = expiry(expiry);
    double sold = constants.number(row, "short", DELTA);
    double bought = constants.number(row, "long", DELTA);
    return Located.at(row, () -> new EntryPlan.ByDelta(day, sold, bought));
  }

  EntryPlan byCredit(YamlMapping expiry, YamlMapping row) {
    row.only(
        "tier",
        "price",
        "least-natural",
        "width",
        "range",
        "distance",
        "max-short-delta",
        "max-gamma",
        "step",
        "skew");
    ExpiryPlan day = expiry(expiry);
    EntryPlan.CreditPlan credit = credit(row);
    YamlMapping width = row.mapping("width").only("put", "call");
    double put = constants.number(width, "put", POINTS);
    double call = constants.number(width, "call", POINTS);
    EntryPlan.DistancePlan distance = distance(row);
    double delta = constants.number(row, "max-short-delta", DELTA);
    double gamma = constants.number(row, "max-gamma", "index delta/index point");
    double step = constants.number(row, "step", POINTS);
    EntryPlan.SkewPlan skew = skew(row.mapping("skew"));
    return Located.at(
        row,
        () -> new EntryPlan.ByCredit(day, credit, put, call, distance, delta, gamma, step, skew));
  }

  private EntryPlan.CreditPlan credit(YamlMapping row) {
    double tier = constants.number(row, "tier", POINTS);
    EntryPlan.Price price = row.choice("price", PRICES);
    double least = constants.number(row, "least-natural", POINTS);
    return Located.at(row, () -> new EntryPlan.CreditPlan(tier, price, least));
  }

  private EntryPlan.DistancePlan distance(YamlMapping row) {
    YamlMapping given = row.mapping("range").only("formula", "vix9d-weight", "multiplier");
    EntryPlan.Formula formula = given.choice("formula", FORMULAS);
    double weight = constants.number(given, "vix9d-weight", RATIO);
    double multiplier = constants.number(given, "multiplier", RATIO);
    YamlMapping at = row.mapping("distance").only("least", "start", "most");
    double least = constants.number(at, "least", RATIO);
    double start = constants.number(at, "start", RATIO);
    double most = constants.number(at, "most", RATIO);
    var range = Located.at(given, () -> new EntryPlan.RangePlan(formula, weight, multiplier));
    return Located.at(at, () -> new EntryPlan.DistancePlan(range, least, start, most));
  }

  private EntryPlan.SkewPlan skew(YamlMapping row) {
    row.only("widen", "above");
    Side widened = row.choice("widen", Spellings.SIDES);
    double above = constants.number(row, "above", "vol points");
    return Located.at(row, () -> new EntryPlan.SkewPlan(widened, above));
  }

  /// `{ root: SPXW, trading-days: [1, 1] }`, `{ root: SPXW, calendar-days: [30, 60] }` or `{
  /// monthly-from: 30 }`.
  private static ExpiryPlan expiry(YamlMapping row) {
    List<String> given =
        List.of(CALENDAR, TRADING, MONTHLY).stream()
            .filter(key -> row.find(key).isPresent())
            .toList();
    if (given.size() != 1) {
      throw row.fault(
          "an expiry has exactly one of calendar-days, trading-days and monthly-from, this one has "
              + given.size(),
          "write for example `{ root: SPXW, trading-days: [1, 1] }`");
    }
    String key = given.getFirst();
    if (key.equals(MONTHLY)) {
      row.only(MONTHLY);
      return Located.at(row, () -> new ExpiryPlan.NextMonthly(row.integer(MONTHLY)));
    }
    row.only("root", key);
    String root = row.choice("root", ROOTS).name();
    List<YamlNode> days = row.sequence(key).elements();
    if (days.size() != 2) {
      throw row.get(key).fault("needs the least and the most days", "write `[1, 1]`");
    }
    int least = days.getFirst().asInteger();
    int most = days.getLast().asInteger();
    return Located.at(
        row,
        () ->
            key.equals(CALENDAR)
                ? new ExpiryPlan.CalendarDays(root, least, most)
                : new ExpiryPlan.TradingDays(root, least, most));
  }
}
