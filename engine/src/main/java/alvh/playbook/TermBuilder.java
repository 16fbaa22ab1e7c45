package alvh.playbook;

import alvh.input.NearestName;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Walks one CEL tree: first refuses unknown names, then builds terms and checks their units.
final class TermBuilder {
  private static final Set<String> FUNCTIONS = Set.of("abs", "min", "max");
  private static final String MEND_LANGUAGE =
      "use numbers, facts, && || !, comparisons, + - * /, c ? a : b, abs, min and max";

  private final String text;
  private final Spelling spelling;
  private final Map<Long, Integer> positions;
  private final ExpressionReader reader;

  TermBuilder(
      String text, Spelling spelling, Map<Long, Integer> positions, ExpressionReader reader) {
    this.text = text;
    this.spelling = spelling;
    this.positions = positions;
    this.reader = reader;
  }

  /// Refuses a name or a function that is not known, before the type check sees it.
  void checkNames(CelExpr expr) {
    switch (expr.getKind()) {
      case IDENT, SELECT -> reader.slot(name(expr), text, start(expr));
      case CALL -> {
        CelExpr.CelCall call = expr.call();
        checkFunction(expr, call);
        call.args().forEach(this::checkNames);
      }
      case CONSTANT -> {}
      default -> throw refusal(expr, "this form is not part of the rule language", MEND_LANGUAGE);
    }
  }

  private void checkFunction(CelExpr expr, CelExpr.CelCall call) {
    if (operator(call).isPresent()) {
      return;
    }
    Optional<String> foreign = Operator.findReverse(call.function()).map(Operator::getFunction);
    if (foreign.isPresent()) {
      String shown = foreign.get().replaceAll("[_@]", "");
      throw refusal(expr, "operator " + shown + " is not part of the language", MEND_LANGUAGE);
    }
    if (call.target().isPresent() || !FUNCTIONS.contains(call.function())) {
      String what = "unknown function '" + call.function() + "'";
      throw refusal(expr, what, NearestName.hint(call.function(), FUNCTIONS));
    }
  }

  private static Optional<Operator> operator(CelExpr.CelCall call) {
    return Operator.findReverse(call.function()).filter(TermBuilder::isSupported);
  }

  private static boolean isSupported(Operator operator) {
    return switch (operator) {
      case CONDITIONAL, LOGICAL_AND, LOGICAL_OR, LOGICAL_NOT, EQUALS, NOT_EQUALS, LESS -> true;
      case LESS_EQUALS, GREATER, GREATER_EQUALS, ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE -> true;
      default -> false; // a foreign enum: what a later version adds is not ours until we say so
    };
  }

  Term term(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> constant(expr, expr.constant());
      case IDENT, SELECT -> fact(expr);
      case CALL -> call(expr, expr.call());
      default -> throw refusal(expr, "this form is not part of the rule language", MEND_LANGUAGE);
    };
  }

  private Term constant(CelExpr expr, CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> new TruthTerm.Constant(constant.booleanValue());
      case DOUBLE_VALUE -> {
        double value = constant.doubleValue();
        // the parser folds a sign into the literal and places it at the first digit
        boolean isSigned = Math.copySign(1, value) < 0;
        int offset = isSigned ? text.lastIndexOf('-', start(expr)) : start(expr);
        yield new NumberTerm.Literal(value, offset, spelling.literalAt(offset));
      }
      default -> throw refusal(expr, "only decimal numbers, true and false", MEND_LANGUAGE);
    };
  }

  private Term fact(CelExpr expr) {
    int slot = reader.slot(name(expr), text, start(expr));
    FactDeclaration declaration = reader.declaration(slot);
    return switch (declaration.type()) {
      case NUMBER -> new NumberTerm.Fact(slot, declaration, Unit.of(declaration.unit()));
      case FLAG -> new TruthTerm.Flag(slot, declaration);
    };
  }

  private Term call(CelExpr expr, CelExpr.CelCall call) {
    List<Term> terms = call.args().stream().map(this::term).toList();
    Term first = terms.getFirst();
    Term last = terms.getLast();
    Optional<Operator> operator = operator(call);
    if (operator.isEmpty()) {
      return switch (call.function()) {
        case "abs" -> new NumberTerm.Absolute(number(expr, first));
        case "min" -> arithmetic(expr, NumberTerm.Operation.MIN, first, last);
        default -> arithmetic(expr, NumberTerm.Operation.MAX, first, last);
      };
    }
    return switch (operator.get()) {
      case LOGICAL_AND -> new TruthTerm.And(parts(expr, terms, true));
      case LOGICAL_OR -> new TruthTerm.Or(parts(expr, terms, false));
      case LOGICAL_NOT -> new TruthTerm.Not(truth(expr, first));
      case CONDITIONAL -> choice(expr, truth(expr, first), terms.get(1), last);
      case NEGATE -> new NumberTerm.Negation(number(expr, first));
      case ADD -> arithmetic(expr, NumberTerm.Operation.ADD, first, last);
      case SUBTRACT -> arithmetic(expr, NumberTerm.Operation.SUBTRACT, first, last);
      case MULTIPLY -> arithmetic(expr, NumberTerm.Operation.MULTIPLY, first, last);
      case DIVIDE -> arithmetic(expr, NumberTerm.Operation.DIVIDE, first, last);
      case LESS -> comparison(expr, Relation.LESS, first, last);
      case LESS_EQUALS -> comparison(expr, Relation.LESS_EQUAL, first, last);
      case GREATER -> comparison(expr, Relation.GREATER, first, last);
      case GREATER_EQUALS -> comparison(expr, Relation.GREATER_EQUAL, first, last);
      case EQUALS -> equality(expr, true, first, last);
      case NOT_EQUALS -> equality(expr, false, first, last);
      default -> throw new IllegalStateException("not supported: " + operator.get());
    };
  }

  private List<TruthTerm> parts(CelExpr expr, List<Term> terms, boolean isAnd) {
    List<TruthTerm> flat = new ArrayList<>();
    for (Term term : terms) {
      switch (truth(expr, term)) {
        case TruthTerm.And and when isAnd -> flat.addAll(and.parts());
        case TruthTerm.Or or when !isAnd -> flat.addAll(or.parts());
        case TruthTerm other -> flat.add(other);
      }
    }
    return flat;
  }

  private Term choice(CelExpr expr, TruthTerm condition, Term then, Term otherwise) {
    if (then instanceof NumberTerm a && otherwise instanceof NumberTerm b) {
      return new NumberTerm.Choice(condition, a, b, commonUnit(expr, a, b));
    }
    return new TruthTerm.Choice(condition, truth(expr, then), truth(expr, otherwise));
  }

  private NumberTerm arithmetic(CelExpr expr, NumberTerm.Operation operation, Term x, Term y) {
    NumberTerm a = number(expr, x);
    NumberTerm b = number(expr, y);
    Unit unit =
        switch (operation) {
          case ADD, SUBTRACT, MIN, MAX -> commonUnit(expr, a, b);
          case MULTIPLY -> a.unit().times(b.unit());
          case DIVIDE -> a.unit().per(b.unit());
        };
    return new NumberTerm.Arithmetic(operation, a, b, unit);
  }

  private TruthTerm comparison(CelExpr expr, Relation relation, Term x, Term y) {
    NumberTerm a = number(expr, x);
    NumberTerm b = number(expr, y);
    commonUnit(expr, a, b);
    return new TruthTerm.Comparison(relation, a, b);
  }

  private TruthTerm equality(CelExpr expr, boolean isEqual, Term x, Term y) {
    if (x instanceof TruthTerm a && y instanceof TruthTerm b) {
      return new TruthTerm.Same(isEqual, a, b);
    }
    return comparison(expr, isEqual ? Relation.EQUAL : Relation.NOT_EQUAL, x, y);
  }

  private Unit commonUnit(CelExpr expr, NumberTerm a, NumberTerm b) {
    if (!a.unit().agreesWith(b.unit())) {
      throw refusal(
          expr,
          String.format(
              Locale.ROOT,
              "units differ: %s [%s] and %s [%s]",
              TermText.of(a),
              a.unit(),
              TermText.of(b),
              b.unit()),
          "compare and add only quantities of one unit");
    }
    return a.unit().merged(b.unit());
  }

  private NumberTerm number(CelExpr expr, Term term) {
    if (term instanceof NumberTerm number) {
      return number;
    }
    throw refusal(expr, "expected a number, found " + TermText.of(term), MEND_LANGUAGE);
  }

  private TruthTerm truth(CelExpr expr, Term term) {
    if (term instanceof TruthTerm truth) {
      return truth;
    }
    throw refusal(expr, "expected true or false, found " + TermText.of(term), MEND_LANGUAGE);
  }

  /// The dotted name, whether the checker has already joined it or not.
  private String name(CelExpr expr) {
    return switch (expr.getKind()) {
      case IDENT -> Spelling.ownName(expr.ident().name());
      case SELECT -> Spelling.ownName(name(expr.select().operand()) + "." + expr.select().field());
      default -> throw refusal(expr, "only a fact has a dotted name", MEND_LANGUAGE);
    };
  }

  /// Where the expression starts in the text as written; for an operator, where the operator is.
  private int start(CelExpr expr) {
    CelExpr head = expr;
    while (head.getKind() == CelExpr.ExprKind.Kind.SELECT) {
      head = head.select().operand();
    }
    return spelling.writtenOffset(positions.getOrDefault(head.id(), 0));
  }

  private ExpressionReader.Refusal refusal(CelExpr expr, String what, String mend) {
    return new ExpressionReader.Refusal(new ExpressionFault(text, start(expr), what, mend));
  }
}
