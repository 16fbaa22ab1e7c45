package alvh.playbook;

/// What a term comes to on facts that are looked up by name, without the steps: for the parts of a
/// term that no closure was compiled for.
///
/// The answers are those of [Prover] and of [Closures].
///
/// @param facts what it is read on
record TermValue(Facts facts) {
  /// NaN when unknown or not finite.
  double number(NumberTerm term) {
    return switch (term) {
      case NumberTerm.Literal literal -> literal.value();
      case NumberTerm.Fact fact ->
          FactRow.stored(fact.declaration(), facts.value(fact.declaration().name()));
      case NumberTerm.Negation negation -> -number(negation.of());
      case NumberTerm.Absolute absolute -> Math.abs(number(absolute.of()));
      case NumberTerm.Arithmetic a -> a.operation().of(number(a.left()), number(a.right()));
      case NumberTerm.Choice c ->
          switch (truth(c.condition())) {
            case TRUE -> number(c.then());
            case FALSE -> number(c.otherwise());
            case UNKNOWN -> agreed(number(c.then()), number(c.otherwise()));
          };
    };
  }

  private static double agreed(double then, double otherwise) {
    return then == otherwise ? then : Double.NaN;
  }

  Truth truth(TruthTerm term) {
    return switch (term) {
      case TruthTerm.Constant constant -> Truth.of(constant.value());
      case TruthTerm.Flag flag ->
          FactRow.flag(FactRow.stored(flag.declaration(), facts.value(flag.declaration().name())));
      case TruthTerm.Not not -> truth(not.of()).not();
      case TruthTerm.And and -> {
        Truth all = Truth.TRUE;
        for (TruthTerm part : and.parts()) {
          all = all.and(truth(part));
        }
        yield all;
      }
      case TruthTerm.Or or -> {
        Truth any = Truth.FALSE;
        for (TruthTerm part : or.parts()) {
          any = any.or(truth(part));
        }
        yield any;
      }
      case TruthTerm.Comparison c -> c.relation().of(number(c.left()), number(c.right()));
      case TruthTerm.Same s -> {
        Truth same = truth(s.left()).same(truth(s.right()));
        yield s.isEqual() ? same : same.not();
      }
      case TruthTerm.Choice c ->
          switch (truth(c.condition())) {
            case TRUE -> truth(c.then());
            case FALSE -> truth(c.otherwise());
            case UNKNOWN -> Closures.agreed(truth(c.then()), truth(c.otherwise()));
          };
    };
  }
}
