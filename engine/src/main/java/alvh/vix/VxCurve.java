package alvh.vix;

import alvh.market.FuturesCurve;
import alvh.market.Observation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/// The VX settlements of one day and what is read from them. All prices are index points.
///
/// Between contracts prices are linear in calendar days to settlement; spot VIX is the node at day
/// 0 when it is of the same day. Nothing is extrapolated: outside the nodes the answer is empty.
public final class VxCurve {
  private static final int SHORT_DAYS = 30;
  private static final int MIDDLE_DAYS = 60;
  private static final int LONG_DAYS = 90;

  private final FuturesCurve curve;
  private final OptionalDouble spot;
  private final double[] days;
  private final double[] levels;

  private VxCurve(FuturesCurve curve, OptionalDouble spot) {
    this.curve = curve;
    this.spot = spot;
    int first = spot.isPresent() ? 1 : 0;
    List<FuturesCurve.Point> points = curve.points();
    days = new double[points.size() + first];
    levels = new double[points.size() + first];
    spot.ifPresent(level -> levels[0] = level);
    for (int i = 0; i < points.size(); i++) {
      days[i + first] = ChronoUnit.DAYS.between(curve.day(), points.get(i).settlement());
      levels[i + first] = points.get(i).settle();
    }
  }

  /// The curve without spot.
  public static VxCurve of(FuturesCurve curve) {
    return new VxCurve(curve, OptionalDouble.empty());
  }

  /// The curve with the VIX close of its day; a close of another day is not used, as [#spot] shows.
  public static VxCurve of(FuturesCurve curve, Optional<Observation> vix) {
    Optional<Observation> sameDay = vix.filter(v -> v.date().equals(curve.day()));
    return new VxCurve(
        curve,
        sameDay.isPresent() ? OptionalDouble.of(sameDay.get().value()) : OptionalDouble.empty());
  }

  /// The day of the settlements.
  public LocalDate day() {
    return curve.day();
  }

  /// Spot VIX, when given and of the same day.
  public OptionalDouble spot() {
    return spot;
  }

  /// Number of contracts.
  public int size() {
    return curve.points().size();
  }

  /// The `n`-th contract that settles after the day, if there is one.
  ///
  /// @param n from 1
  public Optional<FuturesCurve.Point> contract(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("contracts count from 1, was " + n);
    }
    return n <= size() ? Optional.of(curve.points().get(n - 1)) : Optional.empty();
  }

  /// The settlement of the `n`-th contract.
  ///
  /// @param n from 1
  public OptionalDouble vx(int n) {
    return contract(n).stream().mapToDouble(FuturesCurve.Point::settle).findFirst();
  }

  /// `VX1 - VX2`, points: positive in backwardation.
  public OptionalDouble spread12() {
    return both(vx(1), vx(2), (first, second) -> first - second);
  }

  /// `VX2 / VX1 - 1`.
  public OptionalDouble contango() {
    return both(vx(1), vx(2), (first, second) -> second / first - 1);
  }

  /// `VX1 - spot`, points.
  public OptionalDouble basis() {
    return both(vx(1), spot, (future, vix) -> future - vix);
  }

  /// The price at `daysAhead` calendar days to settlement, linear between the nodes.
  public OptionalDouble curveAt(double daysAhead) {
    int last = days.length - 1;
    if (!(daysAhead >= days[0] && daysAhead <= days[last])) {
      return OptionalDouble.empty();
    }
    int i = 0;
    while (i < last && days[i + 1] < daysAhead) {
      i++;
    }
    if (daysAhead == days[i]) {
      return OptionalDouble.of(levels[i]);
    }
    double share = (daysAhead - days[i]) / (days[i + 1] - days[i]);
    return OptionalDouble.of(levels[i] + share * (levels[i + 1] - levels[i]));
  }

  /// The constant maturity of `daysAhead` days: 30, 60, ... 180.
  public OptionalDouble constantMaturity(int daysAhead) {
    return curveAt(daysAhead);
  }

  /// CM60 - CM30, points.
  public OptionalDouble slope() {
    return both(curveAt(SHORT_DAYS), curveAt(MIDDLE_DAYS), (near, far) -> far - near);
  }

  /// CM60 - (CM30 + CM90) / 2, points: positive when the middle bulges.
  public OptionalDouble curvature() {
    OptionalDouble wings =
        both(curveAt(SHORT_DAYS), curveAt(LONG_DAYS), (near, far) -> (near + far) / 2);
    return both(curveAt(MIDDLE_DAYS), wings, (middle, mean) -> middle - mean);
  }

  /// What a contract's price changes by when `passed` calendar days go by and the curve stays as it
  /// is, points; negative in contango for a holder. Empty when the contract is not on the curve or
  /// would run off its short end.
  ///
  /// @param passed days, >= 0
  public OptionalDouble rollDown(LocalDate settlement, double passed) {
    double ahead = ChronoUnit.DAYS.between(curve.day(), settlement);
    boolean isListed = curve.points().stream().anyMatch(p -> p.settlement().equals(settlement));
    return isListed
        ? both(curveAt(ahead), curveAt(ahead - passed), (now, then) -> then - now)
        : OptionalDouble.empty();
  }

  /// [#rollDown] of one calendar day.
  public OptionalDouble rollPerDay(LocalDate settlement) {
    return rollDown(settlement, 1);
  }

  private static OptionalDouble both(
      OptionalDouble a, OptionalDouble b, DoubleBinaryOperator combine) {
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(combine.applyAsDouble(a.getAsDouble(), b.getAsDouble()))
        : OptionalDouble.empty();
  }
}
