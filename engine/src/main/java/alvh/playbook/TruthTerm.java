package alvh.playbook;

import java.util.List;

/// The part of an expression that is true, false or unknown.
sealed interface TruthTerm extends Term {

  record Constant(boolean value) implements TruthTerm {}

  record Flag(int slot, FactDeclaration declaration) implements TruthTerm {}

  record Not(TruthTerm of) implements TruthTerm {}

  /// @param parts two or more, none of them an `And` itself
  record And(List<TruthTerm> parts) implements TruthTerm {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /// @param parts two or more, none of them an `Or` itself
  record Or(List<TruthTerm> parts) implements TruthTerm {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  record Comparison(Relation relation, NumberTerm left, NumberTerm right) implements TruthTerm {}

  /// Equality (or inequality) of two truths.
  record Same(boolean isEqual, TruthTerm left, TruthTerm right) implements TruthTerm {}

  record Choice(TruthTerm condition, TruthTerm then, TruthTerm otherwise) implements TruthTerm {}
}
