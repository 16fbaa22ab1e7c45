package alvh.playbook;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// A condition or a number over named facts, in the syntax of the Common Expression Language.
///
/// The language: facts, decimal numbers, `true`, `false`, `&& || !`, comparisons, `+ - * /`, `c ? a
/// : b`, `abs(x)`, `min(x, y)`, `max(x, y)`, brackets. Parsed, type-checked and unit-checked once;
/// evaluated in Kleene's three-valued logic. Immutable and free of state: threads may share it.
///
/// @see "Common Expression Language specification, language definition (cel.dev)"
public final class Expression implements ParsedExpression {
  private final String text;
  private final FactTable table;
  private final Term term;
  private final Closures.Verdict verdict;
  private final Set<String> facts;
  private final int[] slots;

  private Expression(String text, FactTable table, Term term) {
    this.text = text;
    this.table = table;
    this.term = term;
    this.verdict = term instanceof TruthTerm truth ? Closures.verdict(truth) : row -> Truth.UNKNOWN;
    Set<String> names = new LinkedHashSet<>();
    prove(name -> new FactValue.Unknown("")).facts().forEach(use -> names.add(use.name()));
    this.facts = Collections.unmodifiableSet(names);
    this.slots = names.stream().mapToInt(table::slot).toArray();
  }

  /// The expression that `text` spells over the facts of `table`, or the fault in it.
  public static ParsedExpression parse(String text, FactTable table) {
    try {
      return new Expression(text, table, table.reader().read(text));
    } catch (ExpressionReader.Refusal refusal) {
      return refusal.fault();
    }
  }

  /// The expression that `text` spells, for text of our own.
  ///
  /// @throws IllegalArgumentException when it spells none
  public static Expression of(String text, FactTable table) {
    return switch (parse(text, table)) {
      case Expression expression -> expression;
      case ExpressionFault fault ->
          throw new IllegalArgumentException(fault.described() + "; " + fault.mend());
    };
  }

  /// The text as written.
  public String text() {
    return text;
  }

  /// The table it was checked against.
  public FactTable table() {
    return table;
  }

  /// Whether it answers with a truth; else with a number.
  public boolean isCondition() {
    return term instanceof TruthTerm;
  }

  /// The unit of a number expression, `any` when it is made of written numbers only; empty for a
  /// condition.
  public String unit() {
    return term instanceof NumberTerm number ? number.unit().toString() : "";
  }

  /// Whether a number expression comes out in `unit`, written as in a [FactDeclaration].
  public boolean fitsUnit(String unit) {
    return term instanceof NumberTerm number && number.unit().agreesWith(Unit.of(unit));
  }

  /// The names of the facts it uses, in order of first use.
  public Set<String> facts() {
    return facts;
  }

  /// The answer of a condition, without a proof; allocates nothing.
  ///
  /// @param row the facts laid out for the table of this expression
  public Truth truth(FactRow row) {
    if (row.table() != table || !isCondition()) {
      throw new IllegalArgumentException("no condition over the facts of this row: " + text);
    }
    return verdict.of(row);
  }

  /// Whether every fact that it uses is known, also those that the answer stands without.
  ///
  /// @param row the facts laid out for the table of this expression
  boolean isComplete(FactRow row) {
    return row.isComplete(slots);
  }

  /// The answer of a condition on facts that are not laid out, without a proof.
  public Truth truth(Facts values) {
    return new TermValue(values).truth(condition());
  }

  /// The number that a number expression comes to; empty when a fact is unknown or the result is
  /// not finite.
  public OptionalDouble amount(Facts values) {
    if (term instanceof NumberTerm number) {
      double value = new TermValue(values).number(number);
      return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
    throw new IllegalArgumentException("is a condition: " + text);
  }

  /// The answer with every step: all parts are evaluated, none is skipped.
  public ProofNode prove(Facts values) {
    return new Prover(values).prove(term);
  }

  /// The least that must change for a condition to answer `wanted`, [Truth#TRUE] or [Truth#FALSE];
  /// no changes when it already does or never can.
  public Flip flip(Facts values, Truth wanted) {
    List<Change> changes = new FlipFinder(values).find(condition(), wanted).orElse(List.of());
    return new Flip(changes, FlipFinder.leaves(condition()));
  }

  /// Whether that least is a near miss, as [Flip#isNear] says of it.
  boolean isNear(Facts values, Truth wanted) {
    return new FlipFinder(values).isNear(condition(), wanted);
  }

  private TruthTerm condition() {
    if (term instanceof TruthTerm truth) {
      return truth;
    }
    throw new IllegalArgumentException("is a number, no condition: " + text);
  }

  /// The comparisons with a written number, left to right.
  public List<Threshold> thresholds() {
    return Thresholds.of(term);
  }

  /// The threshold of a condition that is nothing but one comparison with a written number.
  ///
  /// @return one element, or none when it is something else
  public List<Threshold> soleThreshold() {
    return term instanceof TruthTerm.Comparison && thresholds().size() == 1
        ? thresholds()
        : List.of();
  }

  /// The same expression with the number of threshold `index` replaced.
  ///
  /// @param value finite, in the unit of the threshold's measure
  public Expression withThreshold(int index, double value) {
    Threshold threshold = thresholds().get(index);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("threshold must be finite, was " + value);
    }
    String before = text.substring(0, threshold.offset());
    String after = text.substring(threshold.offset() + threshold.length());
    return of(before + value + after, table);
  }

  /// The measure of a threshold as an expression of its own.
  public Expression measure(Threshold threshold) {
    return of(threshold.measure(), table);
  }

  @Override
  public String toString() {
    return text;
  }
}
