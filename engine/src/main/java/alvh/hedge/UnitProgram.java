package alvh.hedge;

import java.util.Arrays;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// A linear program over the units of candidates, parts of units admitted, with planes below one
/// more variable; the only class that knows the solver.
///
/// One thread and no clock, so the same program has the same answer.
final class UnitProgram {
  /// What the solver says.
  sealed interface Outcome {
    /// An optimum: no units have a smaller objective.
    final class Optimum implements Outcome {
      private final double[] units;
      private final double value;

      private Optimum(double[] units, double value) {
        this.units = units;
        this.value = value;
      }

      /// Units of each candidate; a copy.
      double[] units() {
        return units.clone();
      }

      /// The objective, in the program's scale.
      double value() {
        return value;
      }
    }

    /// No units keep the rows.
    record Impossible() implements Outcome {}

    /// Neither is known: the solver has stopped before an optimum.
    record Unsolved() implements Outcome {}
  }

  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Variable[] units;
  private final Variable bounded;
  private final int[] most;

  /// @param most of each candidate
  UnitProgram(int[] most, List<UnitRow> rows) {
    this.most = most.clone();
    units = new Variable[most.length];
    for (int i = 0; i < units.length; i++) {
      units[i] = model.newVariable("x" + i).lower(0).upper(most[i]);
    }
    bounded = model.newVariable("bounded").lower(0);
    rows.forEach(this::add);
  }

  private void add(UnitRow row) {
    Expression expression = model.newExpression("row" + model.countExpressions());
    for (int i = 0; i < units.length; i++) {
      expression.set(units[i], row.coefficient(i));
    }
    if (row.lower() != Double.NEGATIVE_INFINITY) {
      expression.lower(row.lower());
    }
    if (row.upper() != Double.POSITIVE_INFINITY) {
      expression.upper(row.upper());
    }
  }

  /// The most units of each candidate; a copy.
  int[] most() {
    return most.clone();
  }

  /// What one unit of candidate `i` adds to the objective.
  void weigh(int i, double weight) {
    units[i].weight(weight);
  }

  /// What the bounded variable adds to the objective, per unit, and what it is not below anyway.
  void weighBounded(double weight, double least) {
    bounded.weight(weight);
    bounded.lower(least);
  }

  /// Keeps the bounded variable at or above `constant + sum slopes x`.
  void boundBelow(double constant, double[] slopes) {
    Expression expression = model.newExpression("cut" + model.countExpressions());
    expression.set(bounded, 1);
    for (int i = 0; i < units.length; i++) {
      expression.set(units[i], -slopes[i]);
    }
    expression.lower(constant);
  }

  /// The smallest objective.
  Outcome minimise() {
    return minimise(new int[units.length], most);
  }

  /// The smallest objective with `low` to `high` units of each candidate.
  Outcome minimise(int[] low, int[] high) {
    // the solver simplifies the model it is given, for these bounds only: it gets a copy
    ExpressionsBasedModel bounds = model.copy();
    for (int i = 0; i < units.length; i++) {
      bounds.getVariable(i).lower(low[i]).upper(high[i]);
    }
    Optimisation.Result result = bounds.minimise();
    Optimisation.State state = result.getState();
    if (!state.isOptimal()) {
      return state == Optimisation.State.INFEASIBLE
          ? new Outcome.Impossible()
          : new Outcome.Unsolved();
    }
    double[] held = new double[units.length];
    Arrays.setAll(held, result::doubleValue);
    return new Outcome.Optimum(held, result.getValue());
  }
}
