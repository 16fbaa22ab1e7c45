package alvh.hedge;

import alvh.book.Sleeve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sizes a hedge by a mixed-integer program: whole units that make expected loss, cost and lambda
/// times CVaR 95 of the whole book small, within the bounds that sizing by the book obeys.
///
/// The plan is found on one half of the scenarios and judged on the other. A pure function of its
/// arguments: no clock, no threads.
public final class HedgeOptimiser {
  /// What a dollar of CVaR counts beside a dollar of expected loss, by default. A choice of ours: a
  /// bad twentieth of the days weighs as much as all of them together.
  public static final double AVERSION = 1;

  private static final String NOTHING = "nothing";
  private static final String OPTIMISED = "optimised";
  private static final String OPTIMUM = "optimum";

  private final HedgedBook book;
  private final HedgeBounds bounds;
  private final List<HedgeCandidate> candidates;
  private final Map<Sleeve, Double> budgetsUsd;
  private final TailObjective training;
  private final TailObjective heldBack;

  /// @param candidates what may be traded
  /// @param budgetsUsd premium that a layer may still pay, USD, by its sleeve; a sleeve without an
  ///   entry has no budget to keep
  /// @param training gains in the scenarios to optimise on, in the order of the candidates
  /// @param heldBack gains in those to judge by
  /// @param aversion lambda, >= 0
  public HedgeOptimiser(
      HedgedBook book,
      HedgeBounds bounds,
      List<HedgeCandidate> candidates,
      Map<Sleeve, Double> budgetsUsd,
      HedgeGains training,
      HedgeGains heldBack,
      double aversion) {
    this.book = book;
    this.bounds = bounds;
    this.candidates = List.copyOf(candidates);
    this.budgetsUsd = Map.copyOf(budgetsUsd);
    this.training = new TailObjective(this.candidates, training, aversion);
    this.heldBack = new TailObjective(this.candidates, heldBack, aversion);
  }

  /// The best plan, beside doing nothing and the plans given.
  ///
  /// @param others by name; of the same candidates
  public OptimisedHedge optimise(Map<String, List<PlannedTrade>> others) {
    HedgeBounds attainable = Preparation.attainable(book, bounds);
    List<HedgeCandidate> tradable = tradable();
    BoundRows rows = BoundRows.of(book, attainable, tradable, BudgetRows.of(tradable, budgetsUsd));
    Map<String, double[]> compared = new LinkedHashMap<>();
    compared.put(NOTHING, new double[candidates.size()]);
    others.forEach((name, trades) -> compared.put(name, units(trades)));
    int[] most = BoundRows.most(tradable);
    CuttingPlanes.Found found =
        new CuttingPlanes(training, rows.rows(), most, start(rows, most, compared)).run();
    boolean isInBand = Preparation.isInBand(book, bounds);
    double[] best = isInBand ? new double[candidates.size()] : found.held();
    return new OptimisedHedge(
        judged(OPTIMISED, best, best),
        judged(isInBand ? OPTIMUM : OPTIMISED, found.held(), best),
        compared.entrySet().stream().map(e -> judged(e.getKey(), e.getValue(), best)).toList(),
        found.leastUsd(),
        checks(best),
        binding(best, tradable),
        missed(rows, attainable, best),
        isInBand);
  }

  /// The candidates in their order, no unit of those that are not useful.
  private List<HedgeCandidate> tradable() {
    List<HedgeCandidate> useful = Preparation.useful(book, bounds, candidates);
    return candidates.stream().map(c -> useful.contains(c) ? c : none(c)).toList();
  }

  private static HedgeCandidate none(HedgeCandidate of) {
    return new HedgeCandidate(of.unit(), of.isHeld(), of.label(), of.exposure(), of.cost(), 0);
  }

  /// What the rows miss, and a bound that was moved to where the book is and is not kept.
  private List<BoundPair> missed(BoundRows rows, HedgeBounds attainable, double[] held) {
    List<BoundPair> missed = new ArrayList<>();
    Exposure added = added(held);
    for (HedgeBound bound : bounds.bounds()) {
      double after = book.measure(bound.measure(), added);
      if (!attainable.bounds().contains(bound) && !bound.keeps(after)) {
        missed.add(new BoundPair(bound, Optional.empty(), bound.excess(after)));
      }
    }
    missed.addAll(rows.missed());
    return missed;
  }

  /// The best of the plans at hand that keeps the rows. Doing nothing never breaks a cap, so it
  /// stands when rounding keeps all others off.
  private double[] start(BoundRows rows, int[] most, Map<String, double[]> compared) {
    var search = new UnitSearch(training, rows.rows(), most);
    List<double[]> plans = new ArrayList<>(compared.values());
    BoundRows.whole(new UnitProgram(most, rows.rows()), rows.rows())
        .best()
        .ifPresent(units -> plans.add(units.stream().mapToDouble(u -> u).toArray()));
    return plans.stream()
        .filter(held -> search.admits(held) && isWithin(held, most))
        .min(Comparator.comparingDouble(held -> training.value(held).totalUsd()))
        .orElseGet(() -> new double[candidates.size()]);
  }

  private static boolean isWithin(double[] held, int[] most) {
    for (int i = 0; i < held.length; i++) {
      if (held[i] > most[i]) {
        return false;
      }
    }
    return true;
  }

  private double[] units(List<PlannedTrade> trades) {
    double[] held = new double[candidates.size()];
    for (PlannedTrade trade : trades) {
      int i = candidates.indexOf(trade.candidate());
      if (i < 0) {
        throw new IllegalArgumentException(trade.candidate().label() + " is no candidate");
      }
      held[i] += trade.units();
    }
    return held;
  }

  private JudgedPlan judged(String name, double[] held, double[] best) {
    return new JudgedPlan(
        name,
        trades(held),
        training.value(held),
        heldBack.value(held),
        difference(training, best, held),
        difference(heldBack, best, held),
        difference(heldBack, held, new double[held.length]));
  }

  private static PairedDifference difference(
      TailObjective objective, double[] one, double[] other) {
    return PairedDifference.of(objective.contributions(one), objective.contributions(other));
  }

  private List<PlannedTrade> trades(double[] held) {
    List<PlannedTrade> trades = new ArrayList<>();
    for (int i = 0; i < held.length; i++) {
      if (held[i] > 0) {
        trades.add(new PlannedTrade(candidates.get(i), (int) held[i]));
      }
    }
    return trades;
  }

  private Exposure added(double[] held) {
    return trades(held).stream().map(PlannedTrade::exposure).reduce(Exposure.NONE, Exposure::plus);
  }

  private List<BoundCheck> checks(double[] held) {
    Exposure added = added(held);
    return bounds.bounds().stream()
        .map(b ->
            new BoundCheck(
                b, book.measure(b.measure(), Exposure.NONE), book.measure(b.measure(), added)))
        .toList();
  }

  /// The bounds that are kept and that a unit more or less of a candidate in use would break; with
  /// no trade, a unit of any that may be traded. What is not aimed at does not bind.
  private List<HedgeBound> binding(double[] held, List<HedgeCandidate> tradable) {
    Exposure added = added(held);
    List<PlannedTrade> trades = trades(held);
    List<HedgeCandidate> used =
        trades.isEmpty()
            ? tradable.stream().filter(c -> c.most() > 0).toList()
            : trades.stream().map(PlannedTrade::candidate).toList();
    return bounds.bounds().stream()
        .filter(BoundRows::isAimedAt)
        .filter(b -> b.keeps(book.measure(b.measure(), added)))
        .filter(b -> used.stream().anyMatch(c -> isBroken(b, added, c, !trades.isEmpty())))
        .toList();
  }

  private boolean isBroken(
      HedgeBound bound, Exposure added, HedgeCandidate candidate, boolean isUsed) {
    Exposure more = added.plus(candidate.exposure());
    Exposure less = added.plus(candidate.exposure().times(-1));
    return !bound.keeps(book.measure(bound.measure(), more))
        || (isUsed && !bound.keeps(book.measure(bound.measure(), less)));
  }
}
