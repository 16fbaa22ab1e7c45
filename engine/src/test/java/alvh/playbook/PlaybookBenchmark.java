package alvh.playbook;

import alvh.fact.FactCatalogue;
import alvh.workspace.PlaybookLibrary;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Cost of one condition of the shipped playbook on one day, beside the evaluator of the CEL
/// library on the same texts and values.
///
/// Every fact is known: the peer has no unknown values in this mode. Conditions with `abs`, `min`
/// or `max` are left out on both sides, as the peer would need functions of ours.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlaybookBenchmark {
  /// Conditions per invocation; cycled when the playbook has fewer.
  private static final int CONDITIONS = 64;

  private Expression[] ours = {};
  private CelRuntime.Program[] peers = {};
  private Map<String, Object> values = Map.of();
  private FactRow row = FactRow.of(FactTable.of(List.of()), Facts.of(Map.of()));

  /// Compiles every condition on both sides.
  @SuppressWarnings("InlineMeInliner") // the factory's name is the one its documentation shows
  @Setup
  public void setUp() throws CelValidationException, CelEvaluationException {
    Playbook playbook = PlaybookLibrary.read("alvh", FactCatalogue.table());
    Map<String, FactValue> facts = new HashMap<>();
    Map<String, Object> plain = new HashMap<>();
    CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
    for (FactDeclaration fact : playbook.table().declarations()) {
      boolean isNumber = fact.type() == FactType.NUMBER;
      facts.put(
          fact.name(),
          isNumber
              ? new FactValue.Amount(1.5, "now", "benchmark")
              : new FactValue.Flag(true, "now", "benchmark"));
      String name = Spelling.celName(fact.name());
      plain.put(name, isNumber ? (Object) 1.5 : (Object) true);
      builder.addVar(name, isNumber ? SimpleType.DOUBLE : SimpleType.BOOL);
    }
    CelCompiler compiler = builder.build();
    CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
    List<Expression> conditions = new ArrayList<>();
    for (Rule rule : playbook.rules()) {
      rule.cases().stream()
          .map(RuleCase::when)
          .filter(when -> !when.text().contains("("))
          .forEach(conditions::add);
    }
    ours = new Expression[CONDITIONS];
    peers = new CelRuntime.Program[CONDITIONS];
    for (int i = 0; i < CONDITIONS; i++) {
      ours[i] = conditions.get(i % conditions.size());
      String respelt = Spelling.of(ours[i].text()).respelt();
      peers[i] = runtime.createProgram(compiler.compile(respelt).getAst());
    }
    values = plain;
    row = FactRow.of(playbook.table(), Facts.of(facts));
  }

  /// One condition, compiled to closures over a row of facts.
  @Benchmark
  @OperationsPerInvocation(CONDITIONS)
  public int condition() {
    int fired = 0;
    for (Expression one : ours) {
      fired += one.truth(row) == Truth.TRUE ? 1 : 0;
    }
    return fired;
  }

  /// One condition in the CEL library's evaluator, facts from a map.
  @Benchmark
  @OperationsPerInvocation(CONDITIONS)
  public int conditionInCel() throws CelEvaluationException {
    int fired = 0;
    for (CelRuntime.Program one : peers) {
      fired += Boolean.TRUE.equals(one.eval(values)) ? 1 : 0;
    }
    return fired;
  }
}
