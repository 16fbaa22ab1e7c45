package alvh.playbook;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Cost of one rule: the fast path, the proof, the flip, and reading its text.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExpressionBenchmark {
  private static final String S24 = "vix.rsi14 > 70 && vx.spread12 > 0";
  private static final String LONG =
      "(2 * vx.1 - vx.2 > 30 || abs(vx.contango) > 0.1) && !breadth.confirming";

  private Expression rule = Expression.of(S24, MarketFacts.TABLE);
  private Expression longRule = Expression.of(LONG, MarketFacts.TABLE);
  private Facts facts = Facts.of(GivenFacts.map());
  private FactRow row = FactRow.of(MarketFacts.TABLE, facts);

  /// Puts in the facts of 2018-02-05.
  @Setup
  public void setUp() {
    facts =
        GivenFacts.facts(
            "vix.rsi14",
            91.04,
            "vx.spread12",
            5.25,
            "vx.1",
            33.2,
            "vx.2",
            27.9,
            "vx.contango",
            -0.16,
            "breadth.confirming",
            false);
    row = FactRow.of(MarketFacts.TABLE, facts);
    rule = Expression.of(S24, MarketFacts.TABLE);
    longRule = Expression.of(LONG, MarketFacts.TABLE);
  }

  /// Two comparisons on the fast path.
  @Benchmark
  public Truth fastRuleOfTwoComparisons() {
    return rule.truth(row);
  }

  /// Arithmetic, a function and a flag on the fast path.
  @Benchmark
  public Truth fastRuleWithArithmetic() {
    return longRule.truth(row);
  }

  /// The proof tree of two comparisons.
  @Benchmark
  public ProofNode proof() {
    return rule.prove(facts);
  }

  /// The least change that would turn the answer.
  @Benchmark
  public Flip flip() {
    return rule.flip(facts, Truth.FALSE);
  }

  /// Reading the text, with CEL's parser and checker.
  @Benchmark
  public ParsedExpression parse() {
    return Expression.parse(S24, MarketFacts.TABLE);
  }
}
