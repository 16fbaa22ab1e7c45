package alvh.hedge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/// A linear program over the units of candidates, whole or not, with planes below one more
/// variable; the only class that knows the solver.
///
/// One thread and no clock, so the same program has the same answer; its size bounds the work.
final class UnitProgram {
  /// Nodes of the branch and bound after which the best so far is taken; with few rows over some
  /// tens of candidates a node costs about a tenth of a millisecond.
  private static final int NODES = 20_000;

  /// The optimum with its units.
  ///
  /// @param value of the objective, in the program's scale
  /// @param isProven whether nothing better exists, up to the solver's tolerance
  record Solution(List<Double> units, double value, boolean isProven) {
    double[] held() {
      return units.stream().mapToDouble(u -> u).toArray();
    }
  }

  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Variable[] units;
  private final Variable bounded;

  /// @param most of each candidate
  /// @param areWhole whether units are whole
  UnitProgram(int[] most, boolean areWhole, List<UnitRow> rows) {
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    model.options.iterations_abort = NODES;
    units = new Variable[most.length];
    for (int i = 0; i < units.length; i++) {
      units[i] = model.newVariable("x" + i).lower(0).upper(most[i]).integer(areWhole);
    }
    bounded = model.newVariable("bounded").lower(0);
    for (UnitRow row : rows) {
      add(row);
    }
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

  /// The smallest objective; empty when no units keep the rows.
  Optional<Solution> minimise() {
    Optimisation.Result result = model.minimise();
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    List<Double> held = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      held.add(result.doubleValue(i));
    }
    return Optional.of(new Solution(held, result.getValue(), result.getState().isOptimal()));
  }
}
