package alvh.cli;

import alvh.backtest.BacktestRun;
import alvh.backtest.BacktestTerms;
import alvh.backtest.EqualCost;
import alvh.backtest.Framing;
import alvh.backtest.HedgeBill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs playbooks over one past, all with the same account and entries.
final class CompareRuns {
  /// The playbook whose size can be set.
  static final String STATIC = "static-hedge";

  /// Its size: premium a month over equity.
  static final String BUDGET = "static.budget";

  /// The size that is tried first: its playbook's own.
  private static final double FIRST_BUDGET = 0.0005;

  private final BacktestOptions options;
  private final BacktestSession session;
  private final Progress progress;
  private final String against;
  private final String costOf;

  /// @param against the playbook that the others are held against, if it is among them
  /// @param costOf the playbook whose hedge the static one is given the cost of, likewise
  CompareRuns(
      BacktestOptions options,
      BacktestSession session,
      Progress progress,
      String against,
      String costOf) {
    this.options = options;
    this.session = session;
    this.progress = progress;
    this.against = against;
    this.costOf = costOf;
  }

  /// One row per playbook and framing, in the order of `names`, framings side by side.
  List<CompareRow> of(List<String> names) {
    Map<String, BacktestOptions.Chosen> chosen = new HashMap<>();
    // all are read before any is run, so that a misspelt one costs no wait
    names.forEach(name -> chosen.put(name, options.playbook(name)));
    Map<String, List<CompareRow>> rows = new HashMap<>();
    for (Framing framing : Framing.values()) {
      Map<String, CompareRow> done = new HashMap<>();
      for (String name : names) {
        if (!isMatched(name, names)) {
          done.put(name, run(need(chosen, name), Map.of(), framing, Optional.empty()));
        }
      }
      if (isMatched(STATIC, names)) {
        done.put(STATIC, matched(need(done, costOf), framing));
      }
      names.forEach(
          name -> rows.computeIfAbsent(name, n -> new ArrayList<>()).add(held(done, name)));
    }
    return names.stream().flatMap(name -> need(rows, name).stream()).toList();
  }

  /// What was put there before.
  private static <K, V> V need(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("nothing is known of " + key);
    }
    return value;
  }

  private boolean isMatched(String name, List<String> names) {
    return name.equals(STATIC)
        && names.contains(STATIC)
        && names.contains(costOf)
        && !costOf.equals(STATIC);
  }

  private CompareRow held(Map<String, CompareRow> done, String name) {
    CompareRow row = need(done, name);
    return name.equals(against) || !done.containsKey(against)
        ? row
        : row.against(need(done, against));
  }

  private CompareRow run(
      BacktestOptions.Chosen chosen,
      Map<String, Double> parameters,
      Framing framing,
      Optional<StaticMatch> match) {
    BacktestTerms terms = options.sameTerms(chosen.playbook(), options.reading(), framing);
    BacktestRun run = session.run(chosen.playbook(), terms, progress);
    return CompareRow.of(chosen, parameters, run, session.riskFree(run), match);
  }

  /// The static hedge that costs what that of `other` does.
  private CompareRow matched(CompareRow other, Framing framing) {
    double cost = other.bill().costAYearUsd();
    double premium = other.bill().premiumAYearUsd();
    if (cost > 0) {
      return matched(StaticMatch.By.COST, cost, "", framing);
    }
    String why = other.name() + " lost nothing with its hedge outside the crises";
    if (premium > 0) {
      return matched(StaticMatch.By.PREMIUM, premium, why, framing);
    }
    return run(
        options.playbook(STATIC),
        Map.of(),
        framing,
        Optional.of(
            new StaticMatch(
                StaticMatch.By.COST,
                Optional.empty(),
                why + " and paid no premium, so no static hedge costs the same")));
  }

  private CompareRow matched(StaticMatch.By by, double wanted, String why, Framing framing) {
    Map<Double, CompareRow> runs = new HashMap<>();
    EqualCost found =
        EqualCost.of(
            budget -> {
              Map<String, Double> set = Map.of(BUDGET, budget);
              CompareRow row = run(options.playbook(STATIC, set), set, framing, Optional.empty());
              runs.put(budget, row);
              return cost(by, row.bill());
            },
            wanted,
            FIRST_BUDGET);
    CompareRow nearest = need(runs, found.nearest().size());
    return new CompareRow(
        nearest.chosen(),
        nearest.parameters(),
        nearest.run(),
        nearest.performance(),
        nearest.trades(),
        nearest.bill(),
        nearest.calls(),
        Optional.empty(),
        Optional.of(new StaticMatch(by, Optional.of(found), why)));
  }

  private static double cost(StaticMatch.By by, HedgeBill bill) {
    return switch (by) {
      case COST -> bill.costAYearUsd();
      case PREMIUM -> bill.premiumAYearUsd();
    };
  }
}
