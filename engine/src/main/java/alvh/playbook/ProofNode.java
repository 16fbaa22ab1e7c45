package alvh.playbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// One step of a proof: a part of the expression, what it came to and the facts it used.
///
/// Every part is evaluated, also those that could no longer change the answer.
///
/// @param text the part in the expression language
/// @param value what it came to
/// @param children the parts it is made of, left to right; literals and facts have none
/// @param facts the facts used here and below, each once, in order of first use
public record ProofNode(
    String text, ProofValue value, List<ProofNode> children, List<FactUse> facts) {
  public ProofNode {
    children = List.copyOf(children);
    facts = List.copyOf(facts);
  }

  /// A node over its children, using the facts that they use.
  static ProofNode over(Term term, ProofValue value, List<ProofNode> children) {
    LinkedHashSet<FactUse> facts = new LinkedHashSet<>();
    children.forEach(child -> facts.addAll(child.facts()));
    return new ProofNode(TermText.of(term), value, children, new ArrayList<>(facts));
  }

  /// The truth of a node that is no number.
  Truth truth() {
    return switch (value) {
      case ProofValue.Verdict verdict -> verdict.truth();
      case ProofValue.Quantity q -> throw new IllegalStateException(text + " is a number");
      case ProofValue.Nothing n -> throw new IllegalStateException(text + " is a number");
    };
  }

  /// The number of a node that is no truth; NaN when unknown, for use within this package.
  double number() {
    return switch (value) {
      case ProofValue.Quantity quantity -> quantity.value();
      case ProofValue.Nothing nothing -> Double.NaN;
      case ProofValue.Verdict v -> throw new IllegalStateException(text + " is a truth");
    };
  }

  /// The facts used here and below that were not at hand.
  public List<MissingFact> missing() {
    List<MissingFact> missing = new ArrayList<>();
    for (FactUse use : facts) {
      if (use.value() instanceof FactValue.Unknown(String why)) {
        missing.add(new MissingFact(use.name(), why));
      }
    }
    return List.copyOf(missing);
  }
}
