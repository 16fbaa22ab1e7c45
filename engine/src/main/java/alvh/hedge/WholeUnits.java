package alvh.hedge;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// Branch and bound: the whole units with the smallest objective of a program.
///
/// The node with the lowest bound goes first, the deeper of two alike; the units farthest from a
/// whole number are split. Nothing is dropped that the solver does not prove empty or too dear:
/// where rounding breaks a row, or the solver has no answer, a node is split on. A number of nodes
/// bounds the work, no clock.
///
/// @see "A. H. Land, A. G. Doig, An automatic method of solving discrete programming problems,
///   Econometrica 28 (1960) 497-520"
final class WholeUnits {
  /// Units closer to a whole number than this are that number: the solver's tolerance.
  private static final double WHOLE = 1e-6;

  /// What whole units are really worth, which may be more than the program says.
  interface Truth {
    /// The true objective of whole units, in the program's scale; a program that says less is
    /// taught better before this returns. Infinite when they break a row.
    double learn(double[] units, double value);
  }

  /// The outcome.
  ///
  /// @param best whole units, if any were found
  /// @param value of the objective of these, or of what was known before; infinite without
  /// @param least no whole units have a smaller objective, up to what is near enough; infinite when
  ///   there are none
  record Found(Optional<List<Double>> best, double value, double least) {}

  /// Units within bounds.
  private static final class Node {
    private final int[] low;
    private final int[] high;
    private final double bound;
    private final int depth;
    private final int number;

    Node(int[] low, int[] high, double bound, int depth, int number) {
      this.low = low;
      this.high = high;
      this.bound = bound;
      this.depth = depth;
      this.number = number;
    }

    double bound() {
      return bound;
    }

    int depth() {
      return depth;
    }

    int number() {
      return number;
    }
  }

  private final UnitProgram program;
  private final Truth truth;
  private final double nearEnough;
  private final PriorityQueue<Node> open =
      new PriorityQueue<>(
          Comparator.comparingDouble(Node::bound)
              .thenComparing(Comparator.comparingInt(Node::depth).reversed())
              .thenComparingInt(Node::number));
  private Optional<List<Double>> best = Optional.empty();
  private double value = Double.POSITIVE_INFINITY;
  private int numbered;

  /// @param nearEnough by how much a bound may be below the best before it is worth a look
  WholeUnits(UnitProgram program, Truth truth, double nearEnough) {
    this.program = program;
    this.truth = truth;
    this.nearEnough = nearEnough;
  }

  /// Begins with a plan that is known, so that only what is better is looked for.
  WholeUnits knowing(double known) {
    value = known;
    return this;
  }

  /// Searches `nodes` nodes at most.
  Found run(int nodes) {
    open.add(
        new Node(new int[program.most().length], program.most(), Double.NEGATIVE_INFINITY, 0, 0));
    for (int i = 0; i < nodes && !open.isEmpty(); i++) {
      if (open.peek().bound() >= value - nearEnough) {
        break;
      }
      visit(open.poll());
    }
    double least = open.isEmpty() ? value : Math.min(value, open.peek().bound());
    return new Found(best, value, least);
  }

  private void visit(Node node) {
    switch (program.minimise(node.low, node.high)) {
      case UnitProgram.Outcome.Impossible none -> {
        // nothing is lost with it
      }
      case UnitProgram.Outcome.Unsolved unknown -> unsolved(node);
      case UnitProgram.Outcome.Optimum solved -> {
        if (solved.value() < value - nearEnough) {
          solved(node, Math.max(node.bound(), solved.value()), solved.units());
        }
      }
    }
  }

  private void solved(Node node, double bound, double[] units) {
    int split = farthestFromWhole(node, units);
    if (split >= 0 && Math.abs(units[split] - Math.rint(units[split])) > WHOLE) {
      divide(node, bound, split, units[split]);
      return;
    }
    double[] rounded = Arrays.stream(units).map(Math::rint).toArray();
    double real = learn(rounded, bound);
    if (Double.isInfinite(real) && split >= 0) {
      // rounding has broken a row: other whole units of this node may keep it
      divide(node, bound, split, units[split]);
    } else if (real > bound + nearEnough && !Double.isInfinite(real)) {
      // the program has been taught that these cost more: others of this node may be better
      add(node.low, node.high, bound, node.depth());
    }
  }

  /// Without an answer of the solver the bound of the node above stands.
  private void unsolved(Node node) {
    double[] middle = new double[node.low.length];
    Arrays.setAll(middle, i -> (node.low[i] + node.high[i]) / 2.0);
    int split = farthestFromWhole(node, middle);
    if (split >= 0) {
      divide(node, node.bound(), split, middle[split]);
    } else {
      learn(middle, node.bound());
    }
  }

  private double learn(double[] whole, double bound) {
    double real = truth.learn(whole, bound);
    if (real < value) {
      value = real;
      best = Optional.of(Arrays.stream(whole).boxed().toList());
    }
    return real;
  }

  /// Two nodes, each smaller than `node`, that hold all of its whole units.
  private void divide(Node node, double bound, int split, double at) {
    int whole = (int) Math.clamp(Math.floor(at), node.low[split], node.high[split] - 1.0);
    int[] high = node.high.clone();
    high[split] = whole;
    int[] low = node.low.clone();
    low[split] = whole + 1;
    add(node.low, high, bound, node.depth() + 1);
    add(low, node.high, bound, node.depth() + 1);
  }

  private void add(int[] low, int[] high, double bound, int depth) {
    numbered++;
    open.add(new Node(low, high, bound, depth, numbered));
  }

  /// The candidate whose units are farthest from a whole number, among those that `node` leaves a
  /// choice; -1 when it leaves none.
  private static int farthestFromWhole(Node node, double[] units) {
    int farthest = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < units.length; i++) {
      double off = Math.abs(units[i] - Math.rint(units[i]));
      if (node.low[i] < node.high[i] && off > most) {
        most = off;
        farthest = i;
      }
    }
    return farthest;
  }
}
