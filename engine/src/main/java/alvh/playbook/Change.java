package alvh.playbook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One thing that would have to be otherwise for an expression to answer the other way.
public sealed interface Change {

  /// The change as a sentence.
  String text();

  /// A number that must move to the other side of its bound.
  ///
  /// @param measure what is measured, as written in the expression
  /// @param value what it is now
  /// @param needed the relation to the bound that is needed
  /// @param bound the bound, in the measure's unit
  /// @param near the distance that counts as near, in the measure's unit
  record Shift(
      String measure, double value, Relation needed, double bound, String unit, double near)
      implements Change {
    private static final int LEAST_DIGITS = 2;
    private static final int MOST_DIGITS = 6;
    // a distance below this is shown as none
    private static final double SMALLEST = 1e-12;
    // keeps 70 - 69.9, a hair below 0.1, from asking for one more digit
    private static final double ROUNDING = 1e-9;

    /// How far the number is from its bound, >= 0, in the measure's unit.
    public double distance() {
      return Math.abs(value - bound);
    }

    /// Whether the distance counts as near.
    public boolean isNear() {
      return distance() <= near;
    }

    private int digits(int wanted) {
      return distance() < SMALLEST ? LEAST_DIGITS : Math.clamp(wanted, LEAST_DIGITS, MOST_DIGITS);
    }

    @Override
    public String text() {
      // enough digits to show the distance with two of its own
      double magnitude = -Math.log10(Math.max(distance(), SMALLEST)) - ROUNDING;
      int wanted = (int) Math.ceil(magnitude) + 1;
      String number = "%." + digits(wanted) + "f";
      return String.format(
          Locale.ROOT,
          "%s is " + number + ", %s " + number + " (by " + number + "%s)",
          measure,
          value,
          needed.demand(),
          bound,
          distance(),
          unit.isEmpty() ? "" : " " + unit);
    }
  }

  /// A flag that must turn.
  record Turn(String flag, boolean to) implements Change {
    @Override
    public String text() {
      return flag + " is " + !to + ", must turn " + to;
    }
  }

  /// Something that must become known, and come out as needed.
  record Learn(String part, Truth to, List<MissingFact> missing) implements Change {
    public Learn {
      missing = List.copyOf(missing);
    }

    @Override
    public String text() {
      String whys =
          missing.stream()
              .map(fact -> fact.name() + ": " + fact.why())
              .collect(Collectors.joining("; "));
      return part + " is unknown, must be " + (to == Truth.TRUE) + " (" + whys + ")";
    }
  }
}
