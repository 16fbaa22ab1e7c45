package alvh.hedge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The bounds of a book as rows over the units of candidates.
///
/// A cap is never newly broken, and one that is broken is never made worse, but that the band of
/// delta gives way to mending the cap on coverage. Where whole units cannot keep all bounds, the
/// bounds are taken in their order, and each is missed by as little as those before it allow, and
/// by no more than its [Materiality] beyond that. A target of beta is not aimed at: the hedge of
/// vega is not made for it, as in [HedgePlanner].
///
/// @param rows what a plan has to keep
/// @param missed the bounds that cannot be kept, in their order
record BoundRows(List<UnitRow> rows, List<BoundPair> missed) {
  /// What keeps a plan off the end of a bound whose end is outside, in the measure's unit.
  private static final double OPEN_MARGIN = 1e-9;

  /// Excesses closer than this are the same.
  private static final double SAME = 1e-9;

  /// Nodes after which whole units count as not there: a search that long has met every book so far
  /// that can be hedged. Our choice.
  private static final int NODES = 2_000;

  BoundRows {
    rows = List.copyOf(rows);
    missed = List.copyOf(missed);
  }

  /// The rows of `bounds` for units of `candidates` in `book`.
  ///
  /// @param always rows that go before every bound; no units at all keep them
  static BoundRows of(
      HedgedBook book, HedgeBounds bounds, List<HedgeCandidate> candidates, List<UnitRow> always) {
    return new Reader(book, candidates, always).read(bounds);
  }

  /// Whether plans are made to keep it.
  static boolean isAimedAt(HedgeBound bound) {
    return bound.isCap() || bound.measure() != Measure.BETA;
  }

  private record Reader(HedgedBook book, List<HedgeCandidate> candidates, List<UnitRow> always) {
    BoundRows read(HedgeBounds bounds) {
      List<HedgeBound> aimed = bounds.bounds().stream().filter(BoundRows::isAimedAt).toList();
      List<UnitRow> rows = new ArrayList<>(always);
      rows.addAll(noWorse(bounds.caps()));
      List<UnitRow> all = new ArrayList<>(rows);
      aimed.forEach(b -> all.add(row(b)));
      if (isPossible(all)) {
        return new BoundRows(all, List.of());
      }
      List<BoundPair> missed = new ArrayList<>();
      for (HedgeBound bound : aimed) {
        List<UnitRow> kept = with(rows, row(bound));
        if (isPossible(kept)) {
          rows = kept;
        } else {
          double least = leastExcess(bound, rows);
          rows.add(row(bound, least + Materiality.of(bound.measure())));
          List<HedgeBound> before = aimed.subList(0, aimed.indexOf(bound));
          missed.add(new BoundPair(bound, clash(bound, before), least));
        }
      }
      return new BoundRows(rows, missed);
    }

    private List<UnitRow> noWorse(List<HedgeBound> caps) {
      boolean isCoverageBroken =
          caps.stream().anyMatch(c -> c.measure() == Measure.COVERAGE && !c.keeps(now(c)));
      return caps.stream()
          .filter(c -> !(isCoverageBroken && c.measure() == Measure.NET_DELTA_PER_CONDOR))
          .map(c -> row(c, c.excess(now(c))))
          .toList();
    }

    private Optional<HedgeBound> clash(HedgeBound missed, List<HedgeBound> before) {
      List<UnitRow> alone = new ArrayList<>(always);
      alone.add(row(missed));
      return isPossible(alone)
          ? before.stream().filter(b -> !isPossible(with(alone, row(b)))).findFirst()
          : Optional.empty();
    }

    private static List<UnitRow> with(List<UnitRow> rows, UnitRow row) {
      List<UnitRow> all = new ArrayList<>(rows);
      all.add(row);
      return all;
    }

    private boolean isPossible(List<UnitRow> rows) {
      return whole(new UnitProgram(most(candidates), rows), rows).best().isPresent();
    }

    /// The least by which whole units that keep `rows` miss `bound`, in the measure's unit.
    private double leastExcess(HedgeBound bound, List<UnitRow> rows) {
      var program = new UnitProgram(most(candidates), rows);
      double[] slopes = slopes(bound.measure());
      double now = now(bound);
      if (bound.lower() != Double.NEGATIVE_INFINITY) {
        double[] falling = new double[slopes.length];
        for (int i = 0; i < slopes.length; i++) {
          falling[i] = -slopes[i];
        }
        program.boundBelow(bound.lower() - now, falling);
      }
      if (bound.upper() != Double.POSITIVE_INFINITY) {
        program.boundBelow(now - bound.upper(), slopes);
      }
      program.weighBounded(1, 0);
      // whole units that keep the rows are known to be: the stage before has found some
      List<Double> best =
          whole(program, rows).best().orElseGet(() -> Collections.nCopies(slopes.length, 0.0));
      double after = now;
      for (int i = 0; i < slopes.length; i++) {
        after += slopes[i] * best.get(i);
      }
      return bound.excess(after);
    }

    private UnitRow row(HedgeBound bound) {
      double margin = bound.isOpen() ? OPEN_MARGIN : 0;
      return UnitRow.of(
          now(bound), slopes(bound.measure()), bound.lower() + margin, bound.upper() - margin);
    }

    private UnitRow row(HedgeBound bound, double excess) {
      return excess == 0
          ? row(bound)
          : UnitRow.of(
              now(bound), slopes(bound.measure()), bound.lower() - excess, bound.upper() + excess);
    }

    private double now(HedgeBound bound) {
      return book.measure(bound.measure(), Exposure.NONE);
    }

    private double[] slopes(Measure measure) {
      return candidates.stream().mapToDouble(c -> book.slope(measure, c.exposure())).toArray();
    }
  }

  /// The whole units with the smallest objective of a program over `rows`.
  static WholeUnits.Found whole(UnitProgram program, List<UnitRow> rows) {
    WholeUnits.Truth truth =
        (units, value) ->
            rows.stream().allMatch(r -> r.holds(units)) ? value : Double.POSITIVE_INFINITY;
    return new WholeUnits(program, truth, SAME).run(NODES);
  }

  /// The most units of each candidate.
  static int[] most(List<HedgeCandidate> candidates) {
    return candidates.stream().mapToInt(HedgeCandidate::most).toArray();
  }
}
