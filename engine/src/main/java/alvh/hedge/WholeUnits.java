package alvh.hedge;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// Branch and bound: the whole units with the smallest objective of a program.
///
/// The node with the lowest bound goes first, the deeper of two alike; the units farthest from a
/// whole number are split. A number of nodes bounds the work, no clock.
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
    Optional<UnitProgram.Solution> solved = program.minimise(node.low, node.high);
    if (solved.isEmpty() || solved.get().value() >= value - nearEnough) {
      return;
    }
    double bound = Math.max(node.bound(), solved.get().value());
    double[] units = solved.get().units();
    int split = farthestFromWhole(units);
    if (split >= 0) {
      int whole = (int) Math.floor(units[split]);
      int[] high = node.high.clone();
      high[split] = whole;
      int[] low = node.low.clone();
      low[split] = whole + 1;
      add(node.low, high, bound, node.depth() + 1);
      add(low, node.high, bound, node.depth() + 1);
      return;
    }
    double[] rounded = Arrays.stream(units).map(Math::rint).toArray();
    double real = truth.learn(rounded, bound);
    if (real < value) {
      value = real;
      best = Optional.of(Arrays.stream(rounded).boxed().toList());
    }
    if (real > bound + nearEnough && !Double.isInfinite(real)) {
      // the program has been taught that these cost more: others of this node may be better
      add(node.low, node.high, bound, node.depth());
    }
  }

  private void add(int[] low, int[] high, double bound, int depth) {
    numbered++;
    open.add(new Node(low, high, bound, depth, numbered));
  }

  private static int farthestFromWhole(double[] units) {
    int farthest = -1;
    double most = WHOLE;
    for (int i = 0; i < units.length; i++) {
      double off = Math.abs(units[i] - Math.rint(units[i]));
      if (off > most) {
        most = off;
        farthest = i;
      }
    }
    return farthest;
  }
}
