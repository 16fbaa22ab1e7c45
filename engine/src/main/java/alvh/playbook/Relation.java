package alvh.playbook;

/// A comparison of two numbers.
public enum Relation {
  LESS("<"),
  LESS_EQUAL("<="),
  GREATER(">"),
  GREATER_EQUAL(">="),
  EQUAL("=="),
  NOT_EQUAL("!=");

  private final String symbol;

  Relation(String symbol) {
    this.symbol = symbol;
  }

  /// As written in an expression.
  public String symbol() {
    return symbol;
  }

  /// Whether `left` stands in this relation to `right`; unknown when either is NaN.
  Truth of(double left, double right) {
    if (Double.isNaN(left) || Double.isNaN(right)) {
      return Truth.UNKNOWN;
    }
    return Truth.of(
        switch (this) {
          case LESS -> left < right;
          case LESS_EQUAL -> left <= right;
          case GREATER -> left > right;
          case GREATER_EQUAL -> left >= right;
          case EQUAL -> left == right;
          case NOT_EQUAL -> left != right;
        });
  }

  /// The relation that holds exactly when this one does not.
  Relation negated() {
    return switch (this) {
      case LESS -> GREATER_EQUAL;
      case LESS_EQUAL -> GREATER;
      case GREATER -> LESS_EQUAL;
      case GREATER_EQUAL -> LESS;
      case EQUAL -> NOT_EQUAL;
      case NOT_EQUAL -> EQUAL;
    };
  }

  /// The same relation with its sides exchanged.
  Relation mirrored() {
    return switch (this) {
      case LESS -> GREATER;
      case LESS_EQUAL -> GREATER_EQUAL;
      case GREATER -> LESS;
      case GREATER_EQUAL -> LESS_EQUAL;
      case EQUAL, NOT_EQUAL -> this;
    };
  }

  /// What a number must do to come into this relation.
  String demand() {
    return switch (this) {
      case LESS -> "must fall below";
      case LESS_EQUAL -> "must fall to";
      case GREATER -> "must rise above";
      case GREATER_EQUAL -> "must rise to";
      case EQUAL -> "must become";
      case NOT_EQUAL -> "must differ from";
    };
  }
}
