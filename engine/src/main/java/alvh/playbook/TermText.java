package alvh.playbook;

import java.util.List;
import java.util.stream.Collectors;

/// Writes a term back in the expression language, with the brackets it needs.
final class TermText {
  /// Binding strength, loosest first, as in the language's grammar.
  private static final int CHOICE = 0;

  private static final int OR = 1;
  private static final int AND = 2;
  private static final int COMPARISON = 3;
  private static final int SUM = 4;
  private static final int PRODUCT = 5;
  private static final int UNARY = 6;
  private static final int ATOM = 7;

  private TermText() {}

  static String of(Term term) {
    return switch (term) {
      case NumberTerm.Literal literal -> literal.written();
      case NumberTerm.Fact fact -> fact.declaration().name();
      case NumberTerm.Negation negation -> "-" + in(negation.of(), ATOM);
      case NumberTerm.Absolute absolute -> "abs(" + of(absolute.of()) + ")";
      case NumberTerm.Arithmetic a -> arithmetic(a);
      case NumberTerm.Choice c -> choice(c.condition(), c.then(), c.otherwise());
      case TruthTerm.Constant constant -> String.valueOf(constant.value());
      case TruthTerm.Flag flag -> flag.declaration().name();
      // the language takes !! as nothing at all, so a second ! needs brackets
      case TruthTerm.Not not -> "!" + in(not.of(), ATOM);
      case TruthTerm.And and -> joined(and.parts(), " && ", AND);
      case TruthTerm.Or or -> joined(or.parts(), " || ", OR);
      case TruthTerm.Comparison c -> pair(c.left(), c.relation().symbol(), c.right(), COMPARISON);
      case TruthTerm.Same s -> pair(s.left(), s.isEqual() ? "==" : "!=", s.right(), COMPARISON);
      case TruthTerm.Choice c -> choice(c.condition(), c.then(), c.otherwise());
    };
  }

  private static String arithmetic(NumberTerm.Arithmetic a) {
    return switch (a.operation()) {
      case ADD, SUBTRACT -> pair(a.left(), a.operation().symbol(), a.right(), SUM);
      case MULTIPLY, DIVIDE -> pair(a.left(), a.operation().symbol(), a.right(), PRODUCT);
      case MIN, MAX -> a.operation().symbol() + "(" + of(a.left()) + ", " + of(a.right()) + ")";
    };
  }

  private static String pair(Term left, String symbol, Term right, int strength) {
    // operators of equal strength group to the left, so the right side needs brackets sooner
    return in(left, strength) + " " + symbol + " " + in(right, strength + 1);
  }

  private static String choice(Term condition, Term then, Term otherwise) {
    return in(condition, OR) + " ? " + in(then, OR) + " : " + in(otherwise, OR);
  }

  private static String joined(List<TruthTerm> parts, String symbol, int strength) {
    return parts.stream().map(part -> in(part, strength + 1)).collect(Collectors.joining(symbol));
  }

  private static String in(Term term, int strength) {
    return strength(term) < strength ? "(" + of(term) + ")" : of(term);
  }

  private static int strength(Term term) {
    return switch (term) {
      case NumberTerm.Choice choice -> CHOICE;
      case TruthTerm.Choice choice -> CHOICE;
      case TruthTerm.Or or -> OR;
      case TruthTerm.And and -> AND;
      case TruthTerm.Comparison comparison -> COMPARISON;
      case TruthTerm.Same same -> COMPARISON;
      case NumberTerm.Arithmetic a ->
          switch (a.operation()) {
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE -> PRODUCT;
            case MIN, MAX -> ATOM;
          };
      case NumberTerm.Negation negation -> UNARY;
      case TruthTerm.Not not -> UNARY;
      case NumberTerm.Literal literal -> literal.written().startsWith("-") ? UNARY : ATOM;
      case NumberTerm.Fact fact -> ATOM;
      case NumberTerm.Absolute absolute -> ATOM;
      case TruthTerm.Constant constant -> ATOM;
      case TruthTerm.Flag flag -> ATOM;
    };
  }
}
