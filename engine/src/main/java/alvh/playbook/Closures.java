package alvh.playbook;

import java.util.List;

/// Compiles terms to closures over a [FactRow]: the path without a proof, which allocates nothing.
///
/// Parts of `&&` and `||` after the deciding one are skipped: terms have no effects, so the answer
/// is the same as with all of them. Cost: see `ExpressionBenchmark`.
final class Closures {
  private Closures() {}

  /// A compiled number; NaN when unknown.
  @FunctionalInterface
  interface Measure {
    double of(FactRow row);
  }

  /// A compiled truth.
  @FunctionalInterface
  interface Verdict {
    Truth of(FactRow row);
  }

  static Measure number(NumberTerm term) {
    return switch (term) {
      case NumberTerm.Literal literal -> {
        double value = literal.value();
        yield row -> value;
      }
      case NumberTerm.Fact fact -> {
        int slot = fact.slot();
        yield row -> row.number(slot);
      }
      case NumberTerm.Negation negation -> {
        Measure of = number(negation.of());
        yield row -> -of.of(row);
      }
      case NumberTerm.Absolute absolute -> {
        Measure of = number(absolute.of());
        yield row -> Math.abs(of.of(row));
      }
      case NumberTerm.Arithmetic a -> {
        NumberTerm.Operation operation = a.operation();
        Measure left = number(a.left());
        Measure right = number(a.right());
        yield row -> operation.of(left.of(row), right.of(row));
      }
      case NumberTerm.Choice c ->
          numberChoice(verdict(c.condition()), number(c.then()), number(c.otherwise()));
    };
  }

  private static Measure numberChoice(Verdict condition, Measure then, Measure otherwise) {
    return row ->
        switch (condition.of(row)) {
          case TRUE -> then.of(row);
          case FALSE -> otherwise.of(row);
          case UNKNOWN -> {
            double value = then.of(row);
            yield value == otherwise.of(row) ? value : Double.NaN;
          }
        };
  }

  static Verdict verdict(TruthTerm term) {
    return switch (term) {
      case TruthTerm.Constant constant -> {
        Truth value = Truth.of(constant.value());
        yield row -> value;
      }
      case TruthTerm.Flag flag -> {
        int slot = flag.slot();
        yield row -> row.flag(slot);
      }
      case TruthTerm.Not not -> {
        Verdict of = verdict(not.of());
        yield row -> of.of(row).not();
      }
      case TruthTerm.And and -> all(and.parts());
      case TruthTerm.Or or -> any(or.parts());
      case TruthTerm.Comparison c -> comparison(c);
      case TruthTerm.Same s -> {
        Verdict left = verdict(s.left());
        Verdict right = verdict(s.right());
        boolean isEqual = s.isEqual();
        yield row -> {
          Truth same = left.of(row).same(right.of(row));
          return isEqual ? same : same.not();
        };
      }
      case TruthTerm.Choice c ->
          choice(verdict(c.condition()), verdict(c.then()), verdict(c.otherwise()));
    };
  }

  private static Verdict comparison(TruthTerm.Comparison comparison) {
    Relation relation = comparison.relation();
    if (comparison.left() instanceof NumberTerm.Fact fact
        && comparison.right() instanceof NumberTerm.Literal literal) {
      int slot = fact.slot();
      double bound = literal.value();
      return row -> relation.of(row.number(slot), bound);
    }
    Measure left = number(comparison.left());
    Measure right = number(comparison.right());
    return row -> relation.of(left.of(row), right.of(row));
  }

  private static Verdict all(List<TruthTerm> parts) {
    Verdict[] verdicts = parts.stream().map(Closures::verdict).toArray(Verdict[]::new);
    return row -> {
      Truth all = Truth.TRUE;
      for (int i = 0; i < verdicts.length && all != Truth.FALSE; i++) {
        all = all.and(verdicts[i].of(row));
      }
      return all;
    };
  }

  private static Verdict any(List<TruthTerm> parts) {
    Verdict[] verdicts = parts.stream().map(Closures::verdict).toArray(Verdict[]::new);
    return row -> {
      Truth any = Truth.FALSE;
      for (int i = 0; i < verdicts.length && any != Truth.TRUE; i++) {
        any = any.or(verdicts[i].of(row));
      }
      return any;
    };
  }

  private static Verdict choice(Verdict condition, Verdict then, Verdict otherwise) {
    return row ->
        switch (condition.of(row)) {
          case TRUE -> then.of(row);
          case FALSE -> otherwise.of(row);
          case UNKNOWN -> agreed(then.of(row), otherwise.of(row));
        };
  }

  /// What both branches of an undecided choice say, unknown when they differ.
  static Truth agreed(Truth then, Truth otherwise) {
    return then == otherwise ? then : Truth.UNKNOWN;
  }
}
