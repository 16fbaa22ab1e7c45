package alvh.playbook;

import java.util.regex.Pattern;

/// What a fact's name means, so that an expression over it can be checked before it is used.
///
/// @param name dotted, such as `vix.rsi14` or `vx.1`; a later segment may be a number
/// @param unit unit of a number, such as `vol points` or `USD/day`; `ratio` is the pure number;
///   empty for a flag
/// @param meaning one sentence for the person who reads a proof
/// @param near distance in the fact's unit, >= 0, within which a comparison that goes the other way
///   counts as a near miss; 0 for a flag
/// @param origin how it is computed and from what
public record FactDeclaration(
    String name, FactType type, String unit, String meaning, double near, FactOrigin origin) {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*(\\.[a-zA-Z0-9]+)*");

  public FactDeclaration {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a dotted name of letters and digits: " + name);
    }
    if (!(near >= 0 && near < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + ": near must be in [0, inf), was " + near);
    }
    if (type == FactType.FLAG && (near != 0 || !unit.isEmpty())) {
      throw new IllegalArgumentException(name + ": a flag has no unit and no nearness");
    }
    if (type == FactType.NUMBER && unit.isBlank()) {
      throw new IllegalArgumentException(name + ": a number needs a unit, `ratio` if it is pure");
    }
  }

  /// A number with its unit.
  public static FactDeclaration number(String name, String unit, double near, String meaning) {
    return new FactDeclaration(name, FactType.NUMBER, unit, meaning, near, FactOrigin.UNSTATED);
  }

  /// A flag.
  public static FactDeclaration flag(String name, String meaning) {
    return new FactDeclaration(name, FactType.FLAG, "", meaning, 0, FactOrigin.UNSTATED);
  }

  /// The same fact with its origin.
  public FactDeclaration from(FactOrigin stated) {
    return new FactDeclaration(name, type, unit, meaning, near, stated);
  }
}
