package alvh.hedge;

import java.util.List;

/// Steps from one admissible plan to the next better one: a unit more or fewer of a candidate, in
/// ever smaller steps, or one candidate for another.
///
/// The true objective, no planes; it ends where no step of one unit helps.
final class UnitSearch {
  /// A step must gain this share of the objective, or rounding would keep it going.
  private static final double WORTHWHILE = 1e-12;

  private final TailObjective objective;
  private final List<UnitRow> rows;
  private final int[] most;

  UnitSearch(TailObjective objective, List<UnitRow> rows, int[] most) {
    this.objective = objective;
    this.rows = rows;
    this.most = most.clone();
  }

  /// Whether `held` units keep every row.
  boolean admits(double[] held) {
    return rows.stream().allMatch(r -> r.holds(held));
  }

  /// The best plan that steps from `start` lead to.
  ///
  /// @param start whole units that keep every row
  /// @param largest step to begin with, units, >= 1
  double[] from(double[] start, int largest) {
    double[] held = start.clone();
    double[] losses = objective.gains().losses(held);
    double best = objective.value(losses, held).totalUsd();
    for (int step = largest; step >= 1; step /= 2) {
      boolean isBetter = true;
      while (isBetter) {
        double singles = single(held, losses, step, best);
        double swapped = step == 1 && singles == best ? swap(held, losses, best) : singles;
        isBetter = swapped < best - WORTHWHILE * Math.abs(best);
        best = swapped;
      }
    }
    return held;
  }

  /// Takes every step that helps, candidate by candidate.
  private double single(double[] held, double[] losses, int step, double value) {
    double best = value;
    for (int i = 0; i < held.length; i++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        double tried = step(held, losses, i, sign * step, best);
        while (tried < best) {
          best = tried;
          tried = step(held, losses, i, sign * step, best);
        }
      }
    }
    return best;
  }

  /// Takes every exchange of a unit that helps.
  private double swap(double[] held, double[] losses, double value) {
    double best = value;
    for (int i = 0; i < held.length; i++) {
      for (int j = 0; j < held.length && held[i] > 0; j++) {
        if (i != j && held[j] < most[j]) {
          move(held, losses, i, -1);
          double tried = step(held, losses, j, 1, best);
          if (tried < best) {
            best = tried;
          } else {
            move(held, losses, i, 1);
          }
        }
      }
    }
    return best;
  }

  /// Takes the step when it is admitted and its value is below `best`; the value then, else `best`.
  private double step(double[] held, double[] losses, int i, int more, double best) {
    double after = held[i] + more;
    if (after < 0 || after > most[i]) {
      return best;
    }
    move(held, losses, i, more);
    if (admits(held)) {
      double value = objective.value(losses, held).totalUsd();
      if (value < best - WORTHWHILE * Math.abs(best)) {
        return value;
      }
    }
    move(held, losses, i, -more);
    return best;
  }

  private void move(double[] held, double[] losses, int i, int more) {
    held[i] += more;
    objective.gains().add(losses, i, more);
  }
}
