package alvh.playbook;

import java.util.List;

/// Evaluates a term part by part and keeps every step.
final class Prover {
  private final Facts facts;

  Prover(Facts facts) {
    this.facts = facts;
  }

  ProofNode prove(Term term) {
    return switch (term) {
      case NumberTerm number -> prove(number);
      case TruthTerm truth -> prove(truth);
    };
  }

  private ProofNode prove(NumberTerm term) {
    return switch (term) {
      case NumberTerm.Literal literal -> node(term, literal.value(), List.of());
      case NumberTerm.Fact fact -> fact(fact.declaration());
      case NumberTerm.Negation negation -> {
        ProofNode of = prove(negation.of());
        yield node(term, -of.number(), List.of(of));
      }
      case NumberTerm.Absolute absolute -> {
        ProofNode of = prove(absolute.of());
        yield node(term, Math.abs(of.number()), List.of(of));
      }
      case NumberTerm.Arithmetic a -> {
        ProofNode left = prove(a.left());
        ProofNode right = prove(a.right());
        double value = a.operation().of(left.number(), right.number());
        yield node(term, value, List.of(left, right));
      }
      case NumberTerm.Choice choice -> {
        ProofNode condition = prove(choice.condition());
        ProofNode then = prove(choice.then());
        ProofNode otherwise = prove(choice.otherwise());
        double value =
            switch (condition.truth()) {
              case TRUE -> then.number();
              case FALSE -> otherwise.number();
              case UNKNOWN -> then.number() == otherwise.number() ? then.number() : Double.NaN;
            };
        yield node(term, value, List.of(condition, then, otherwise));
      }
    };
  }

  private ProofNode prove(TruthTerm term) {
    return switch (term) {
      case TruthTerm.Constant constant -> node(term, Truth.of(constant.value()), List.of());
      case TruthTerm.Flag flag -> fact(flag.declaration());
      case TruthTerm.Not not -> {
        ProofNode of = prove(not.of());
        yield node(term, of.truth().not(), List.of(of));
      }
      case TruthTerm.And and -> {
        List<ProofNode> parts = and.parts().stream().map(this::prove).toList();
        yield node(
            term, parts.stream().map(ProofNode::truth).reduce(Truth.TRUE, Truth::and), parts);
      }
      case TruthTerm.Or or -> {
        List<ProofNode> parts = or.parts().stream().map(this::prove).toList();
        yield node(
            term, parts.stream().map(ProofNode::truth).reduce(Truth.FALSE, Truth::or), parts);
      }
      case TruthTerm.Comparison c -> {
        ProofNode left = prove(c.left());
        ProofNode right = prove(c.right());
        Truth truth = c.relation().of(left.number(), right.number());
        yield node(term, truth, List.of(left, right));
      }
      case TruthTerm.Same s -> {
        ProofNode left = prove(s.left());
        ProofNode right = prove(s.right());
        Truth same = left.truth().same(right.truth());
        yield node(term, s.isEqual() ? same : same.not(), List.of(left, right));
      }
      case TruthTerm.Choice choice -> {
        ProofNode condition = prove(choice.condition());
        ProofNode then = prove(choice.then());
        ProofNode otherwise = prove(choice.otherwise());
        Truth truth =
            switch (condition.truth()) {
              case TRUE -> then.truth();
              case FALSE -> otherwise.truth();
              case UNKNOWN -> Closures.agreed(then.truth(), otherwise.truth());
            };
        yield node(term, truth, List.of(condition, then, otherwise));
      }
    };
  }

  private ProofNode fact(FactDeclaration declaration) {
    FactValue value = facts.value(declaration.name());
    boolean isNumber = declaration.type() == FactType.NUMBER;
    ProofValue shown =
        switch (value) {
          case FactValue.Amount amount when isNumber ->
              new ProofValue.Quantity(amount.value(), declaration.unit());
          case FactValue.Flag flag when !isNumber -> new ProofValue.Verdict(Truth.of(flag.value()));
          case FactValue.Unknown unknown ->
              isNumber
                  ? new ProofValue.Nothing(unknown.why())
                  : new ProofValue.Verdict(Truth.UNKNOWN);
          case FactValue.Amount amount -> throw FactRow.wrongType(declaration, amount);
          case FactValue.Flag flag -> throw FactRow.wrongType(declaration, flag);
        };
    FactUse use = new FactUse(declaration.name(), value, declaration.unit());
    return new ProofNode(declaration.name(), shown, List.of(), List.of(use));
  }

  private static ProofNode node(Term term, Truth truth, List<ProofNode> children) {
    return ProofNode.over(term, new ProofValue.Verdict(truth), children);
  }

  private static ProofNode node(NumberTerm term, double value, List<ProofNode> children) {
    ProofValue shown =
        Double.isNaN(value)
            ? new ProofValue.Nothing(whyNot(children))
            : new ProofValue.Quantity(value, term.unit().toString());
    return ProofNode.over(term, shown, children);
  }

  private static String whyNot(List<ProofNode> children) {
    boolean isMissing = children.stream().anyMatch(child -> !child.missing().isEmpty());
    return isMissing ? "a fact below is unknown" : "no finite number, such as a division by zero";
  }
}
