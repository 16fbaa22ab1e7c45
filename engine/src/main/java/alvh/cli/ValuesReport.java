package alvh.cli;

import alvh.backtest.BacktestRun;
import alvh.backtest.DayValue;
import alvh.desk.ValueTerms;
import alvh.desk.ValuedAlternative;
import alvh.risk.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a run in mode value valued and took, for the console and as JSON. Money is USD.
final class ValuesReport {
  private ValuesReport() {}

  /// How alternatives were valued.
  static Map<String, Object> terms(ValueTerms terms) {
    Map<String, Object> json = Json.object();
    json.put("weight", terms.weight());
    json.put("margin", terms.margin());
    json.put("horizonDays", terms.settings().horizon());
    json.put("moves", terms.settings().scenarios());
    json.put("meanBlock", terms.settings().meanBlock());
    json.put("seed", terms.settings().seed());
    return json;
  }

  /// What was taken over the whole run.
  static Map<String, Object> json(BacktestRun run) {
    Map<String, Object> json = Json.object();
    json.put("decisions", run.days().stream().filter(d -> !d.notes().values().isEmpty()).count());
    json.put("unvalued", unvalued(run));
    json.put("taken", taken(run));
    return json;
  }

  /// The alternatives of a day, best first.
  static List<Object> json(List<DayValue> values) {
    List<Object> all = new ArrayList<>();
    for (DayValue one : values) {
      ValuedAlternative value = one.value();
      Map<String, Object> json = Json.object();
      json.put("text", value.proposal().text());
      json.put("description", value.description());
      json.put("isTaken", one.isTaken());
      json.put("value", figure(value.valueUsd()));
      json.put("meanGain", figure(value.meanGainUsd()));
      json.put("cvar95", figure(value.cvarUsd()));
      json.put("cost", value.costUsd());
      json.put("overHold", figure(value.overHoldUsd()));
      json.put("standardError", figure(value.standardErrorUsd()));
      value.objection().ifPresent(why -> json.put("objection", why));
      all.add(json);
    }
    return all;
  }

  private static Object figure(Figure figure) {
    return switch (figure) {
      case Figure.Known(double usd) -> usd;
      case Figure.Unknown(String why) -> Json.unknown(why);
    };
  }

  /// The alternatives of a day as a table.
  static TextTable table(List<DayValue> values) {
    var table =
        new TextTable(
            "by value, USD",
            "score",
            "mean gain",
            "CVaR 95",
            "cost",
            "over holding",
            "standard error",
            "");
    for (DayValue one : values) {
      ValuedAlternative value = one.value();
      table.row(
          value.description(),
          Numbers.figure(value.valueUsd(), 0),
          Numbers.figure(value.meanGainUsd(), 0),
          Numbers.figure(value.cvarUsd(), 0),
          Numbers.fixed(value.costUsd(), 0),
          Numbers.figure(value.overHoldUsd(), 0),
          Numbers.figure(value.standardErrorUsd(), 0),
          one.isTaken() ? "taken" : value.objection().map(why -> "not done: " + why).orElse(""));
    }
    return table;
  }

  /// What was taken over the whole run, on the console.
  static void print(Console console, BacktestRun run) {
    run.terms()
        .value()
        .ifPresent(terms -> {
          console.heading("Actions by value");
          console.line(terms.words());
          var table = new TextTable("taken", "days");
          taken(run).forEach((action, days) -> table.row(action, Integer.toString(days)));
          console.lines(table.lines());
          long unvalued = unvalued(run);
          if (unvalued > 0) {
            console.line("days without a value of what was held: " + unvalued);
          }
        });
  }

  /// Days by the action that was taken, in the order of names.
  private static Map<String, Integer> taken(BacktestRun run) {
    Map<String, Integer> days = new TreeMap<>();
    run.days().stream()
        .flatMap(d -> d.notes().values().stream())
        .filter(DayValue::isTaken)
        .forEach(v -> days.merge(v.value().proposal().what().action().spelling(), 1, Integer::sum));
    return days;
  }

  /// Days on which what was taken, then holding, has no value.
  private static long unvalued(BacktestRun run) {
    return run.days().stream()
        .flatMap(d -> d.notes().values().stream())
        .filter(v -> v.isTaken() && v.value().valueUsd().asNumber().isEmpty())
        .count();
  }
}
