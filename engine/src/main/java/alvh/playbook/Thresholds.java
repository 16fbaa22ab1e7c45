package alvh.playbook;

import java.util.ArrayList;
import java.util.List;

/// Lists the thresholds of a term, left to right.
final class Thresholds {
  private final List<Threshold> found = new ArrayList<>();

  private Thresholds() {}

  static List<Threshold> of(Term term) {
    Thresholds thresholds = new Thresholds();
    thresholds.visit(term);
    return List.copyOf(thresholds.found);
  }

  private void visit(Term term) {
    switch (term) {
      case NumberTerm.Literal literal -> {}
      case NumberTerm.Fact fact -> {}
      case NumberTerm.Negation negation -> visit(negation.of());
      case NumberTerm.Absolute absolute -> visit(absolute.of());
      case NumberTerm.Arithmetic a -> visit(a.left(), a.right());
      case NumberTerm.Choice c -> visit(c.condition(), c.then(), c.otherwise());
      case TruthTerm.Constant constant -> {}
      case TruthTerm.Flag flag -> {}
      case TruthTerm.Not not -> visit(not.of());
      case TruthTerm.And and -> and.parts().forEach(this::visit);
      case TruthTerm.Or or -> or.parts().forEach(this::visit);
      case TruthTerm.Comparison comparison -> compared(comparison);
      case TruthTerm.Same same -> visit(same.left(), same.right());
      case TruthTerm.Choice c -> visit(c.condition(), c.then(), c.otherwise());
    }
  }

  private void visit(Term... terms) {
    for (Term term : terms) {
      visit(term);
    }
  }

  private void compared(TruthTerm.Comparison comparison) {
    NumberTerm left = comparison.left();
    NumberTerm right = comparison.right();
    if (right instanceof NumberTerm.Literal literal && !(left instanceof NumberTerm.Literal)) {
      add(left, comparison.relation(), literal);
    } else if (left instanceof NumberTerm.Literal literal
        && !(right instanceof NumberTerm.Literal)) {
      add(right, comparison.relation().mirrored(), literal);
    }
    visit(left, right);
  }

  private void add(NumberTerm measure, Relation relation, NumberTerm.Literal literal) {
    found.add(
        new Threshold(
            found.size(),
            TermText.of(measure),
            relation,
            literal.value(),
            literal.offset(),
            literal.written().length(),
            measure.unit().toString()));
  }
}
