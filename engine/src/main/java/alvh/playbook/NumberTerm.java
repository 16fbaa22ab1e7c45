package alvh.playbook;

/// The part of an expression that is a number, with its unit.
sealed interface NumberTerm extends Term {

  Unit unit();

  /// A number written in the expression.
  ///
  /// @param offset where it starts in the expression's text, sign included
  /// @param written as it is written there
  record Literal(double value, int offset, String written) implements NumberTerm {
    @Override
    public Unit unit() {
      return Unit.ANY;
    }
  }

  record Fact(int slot, FactDeclaration declaration, Unit unit) implements NumberTerm {}

  record Negation(NumberTerm of) implements NumberTerm {
    @Override
    public Unit unit() {
      return of.unit();
    }
  }

  record Absolute(NumberTerm of) implements NumberTerm {
    @Override
    public Unit unit() {
      return of.unit();
    }
  }

  record Arithmetic(Operation operation, NumberTerm left, NumberTerm right, Unit unit)
      implements NumberTerm {}

  record Choice(TruthTerm condition, NumberTerm then, NumberTerm otherwise, Unit unit)
      implements NumberTerm {}

  /// An operation on two numbers.
  enum Operation {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    MIN("min"),
    MAX("max");

    private final String symbol;

    Operation(String symbol) {
      this.symbol = symbol;
    }

    String symbol() {
      return symbol;
    }

    /// The result, NaN when either side is or when it is no finite number, as with a division by 0.
    double of(double left, double right) {
      double result =
          switch (this) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case MIN -> Math.min(left, right);
            case MAX -> Math.max(left, right);
          };
      return Double.isInfinite(result) ? Double.NaN : result;
    }
  }
}
