package alvh.playbook;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The unit of a number in an expression: powers of named base units, or "any" for a literal.
///
/// Algebra: a sum, a comparison, min, max and the branches of a choice need equal units; a literal
/// takes the other side's unit there and counts as a pure number in a product or quotient; a
/// product adds powers and a quotient subtracts them, so `vol points / vol points` is a `ratio`.
/// Base units are compared as written: `day` and `days` differ.
///
/// @param isAny whether it is the unit of a literal, or of a sum or product of literals only
/// @param powers power by base unit, none of them 0
record Unit(boolean isAny, SortedMap<String, Integer> powers) {
  static final Unit ANY = new Unit(true, new TreeMap<>());
  private static final Unit RATIO = new Unit(false, new TreeMap<>());

  /// The unit written as `USD`, `USD/day` or `ratio`.
  static Unit of(String written) {
    if (written.equals("ratio")) {
      return RATIO;
    }
    SortedMap<String, Integer> powers = new TreeMap<>();
    int sign = 1;
    for (String base : written.split("/", -1)) {
      powers.merge(base.strip(), sign, Integer::sum);
      sign = -1;
    }
    return new Unit(false, powers);
  }

  boolean agreesWith(Unit other) {
    return isAny || other.isAny || powers.equals(other.powers);
  }

  /// The unit of a sum of two that agree.
  Unit merged(Unit other) {
    return isAny ? other : this;
  }

  Unit times(Unit other) {
    return combined(other, 1);
  }

  Unit per(Unit other) {
    return combined(other, -1);
  }

  private Unit combined(Unit other, int sign) {
    if (isAny && other.isAny) {
      return ANY;
    }
    SortedMap<String, Integer> sum = new TreeMap<>(powers);
    other.powers.forEach((base, power) -> sum.merge(base, sign * power, Integer::sum));
    sum.values().removeIf(power -> power == 0);
    return new Unit(false, sum);
  }

  @Override
  public String toString() {
    if (powers.isEmpty()) {
      return isAny ? "any" : "ratio";
    }
    return powers.entrySet().stream().map(Unit::factor).collect(Collectors.joining(" "));
  }

  private static String factor(Map.Entry<String, Integer> base) {
    return base.getValue() == 1 ? base.getKey() : base.getKey() + "^" + base.getValue();
  }
}
