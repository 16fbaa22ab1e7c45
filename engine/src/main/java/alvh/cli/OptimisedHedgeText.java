package alvh.cli;

import alvh.hedge.BoundCheck;
import alvh.hedge.BoundPair;
import alvh.hedge.HedgeBound;
import alvh.hedge.HedgeOptimisation;
import alvh.hedge.JudgedPlan;
import alvh.hedge.OptimisedHedge;
import alvh.hedge.PairedDifference;
import alvh.hedge.PlanValue;
import alvh.hedge.PlannedTrade;
import alvh.scenario.ScenarioSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// An optimised hedge as tables.
final class OptimisedHedgeText {
  private static final int CENTS = 2;
  private static final int RATIO = 4;
  private static final double PERCENT = 100;

  private final Console console;

  OptimisedHedgeText(Console console) {
    this.console = console;
  }

  void print(HedgeOptimisation optimisation) {
    switch (optimisation) {
      case HedgeOptimisation.Unknown(String why) -> console.line("no plan: " + why);
      case HedgeOptimisation.Known(OptimisedHedge hedge, ScenarioSet set) -> {
        worse(hedge);
        scenarios(set);
        trades(hedge);
        values(hedge);
        checks(hedge);
      }
    }
  }

  private void scenarios(ScenarioSet set) {
    console.line(
        String.format(
            Locale.ROOT,
            "%d scenarios of %d trading days, seed %d, from %d days %s to %s (%d left out)",
            set.settings().scenarios(),
            set.settings().horizon(),
            set.settings().seed(),
            set.days(),
            set.first(),
            set.last(),
            set.leftOut()));
  }

  /// First of all: a hedge that the scenarios held back would rather not have.
  private void worse(OptimisedHedge hedge) {
    for (JudgedPlan plan : hedge.worseThanNothing()) {
      PairedDifference difference = plan.heldBackLessNothing();
      console.line(
          String.format(
              Locale.ROOT,
              "%s: worse than no hedge by %s +- %s USD on the held-back half: the bounds ask for"
                  + " it, the scenarios do not",
              plan.name(),
              Numbers.grouped(difference.meanUsd(), 0),
              Numbers.grouped(difference.standardErrorUsd(), 0)));
    }
  }

  private void trades(OptimisedHedge hedge) {
    if (hedge.isInBand()) {
      console.line("nothing to trade: " + inBand(hedge));
      trades(
          hedge.optimum(), "For information, not to trade: the optimum of the scenarios, in USD");
    } else if (hedge.plan().trades().isEmpty()) {
      console.line("nothing to trade: no plan within the bounds is better");
    } else {
      trades(hedge.plan(), "Trades, in USD");
    }
    for (JudgedPlan other : hedge.comparisons()) {
      trades(other, "Beside it, " + other.name() + ", in USD");
    }
  }

  private static String inBand(OptimisedHedge hedge) {
    String beyond =
        hedge.checks().stream()
            .filter(c -> !c.isKept())
            .map(c -> c.bound().id())
            .collect(Collectors.joining(", "));
    return beyond.isEmpty()
        ? "every cap and target is kept"
        : "every cap and target that a hedge of vega is made for is kept; not reached: " + beyond;
  }

  private void trades(JudgedPlan plan, String heading) {
    if (plan.trades().isEmpty()) {
      return;
    }
    console.heading(heading);
    var lines =
        new TextTable(
            "units", "instrument", "layer", "slippage and fees", "vega/VIX pt", "carry/day");
    for (PlannedTrade trade : plan.trades()) {
      lines.row(
          Integer.toString(trade.units()),
          trade.candidate().label(),
          trade.candidate().sleeve().label(),
          Numbers.grouped(trade.units() * trade.candidate().cost().lostUsd(), CENTS),
          Numbers.grouped(trade.exposure().vegaPerVixPointUsd(), 0),
          Numbers.grouped(trade.exposure().carryPerDayUsd(), CENTS));
    }
    console.lines(lines.lines());
  }

  private void values(OptimisedHedge hedge) {
    List<JudgedPlan> plans = new ArrayList<>(hedge.comparisons());
    plans.add(hedge.plan());
    if (hedge.isInBand()) {
      plans.add(hedge.optimum());
    }
    console.heading(
        String.format(
            Locale.ROOT,
            "Expected loss + cost + %s x CVaR 95 of the whole book, USD",
            Numbers.plain(hedge.plan().training().aversion())));
    var lines =
        new TextTable(
            "plan", "half", "expected loss", "cost", "CVaR 95", "objective", "optimised less this");
    for (JudgedPlan plan : plans) {
      row(lines, plan.name(), "optimised on", plan.training(), plan.trainingDifference());
      row(lines, "", "held back", plan.heldBack(), plan.heldBackDifference());
    }
    console.lines(lines.lines());
    console.line(
        String.format(
            Locale.ROOT,
            "no plan within the bounds is below %s on the half optimised on: gap %.2f %%",
            Numbers.grouped(hedge.leastUsd(), CENTS),
            PERCENT * hedge.gap()));
  }

  private static void row(
      TextTable lines, String name, String half, PlanValue value, PairedDifference difference) {
    lines.row(
        name,
        half,
        Numbers.grouped(value.expectedLossUsd(), CENTS),
        Numbers.grouped(value.costUsd(), CENTS),
        Numbers.grouped(value.cvarUsd(), CENTS),
        Numbers.grouped(value.totalUsd(), CENTS),
        Numbers.grouped(difference.meanUsd(), CENTS)
            + " +- "
            + Numbers.grouped(difference.standardErrorUsd(), CENTS));
  }

  private void checks(OptimisedHedge hedge) {
    console.heading("Bounds, the first goes before the others");
    var lines = new TextTable("limit", "kind", "measure", "before", "after", "");
    for (BoundCheck check : hedge.checks()) {
      HedgeBound bound = check.bound();
      lines.row(
          bound.id(),
          bound.isCap() ? "cap" : "target",
          bound.measure().fact(),
          Numbers.fixed(check.before(), RATIO),
          Numbers.fixed(check.after(), RATIO),
          hedge.binding().contains(bound) ? "binds" : check.isKept() ? "kept" : "NOT KEPT");
    }
    console.lines(lines.lines());
    String binding = hedge.binding().stream().map(HedgeBound::id).collect(Collectors.joining(", "));
    console.line("binds: " + (binding.isEmpty() ? "none" : binding));
    for (BoundPair pair : hedge.missed()) {
      console.line("infeasible: " + pair.text());
    }
  }
}
