package alvh.capital;

import alvh.book.Sleeve;
import alvh.risk.Figure;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What the best case of condors leaves out: how often the largest loss may come before their
/// expected return is no more than the hurdle.
///
/// Two outcomes alone: the credit `C` is kept, or the largest loss `V` is lost, with probability
/// `p`. `(1 - p) C - p V = hurdle t V` gives `p = (C/V - hurdle t) / (C/V + 1)`. A loss that is
/// less than the largest is left out, so a condor can miss its hurdle at a lower probability of it.
/// For several condors `C`, `V` and `t V` are sums.
final class BreakEven {
  private BreakEven() {}

  /// The probability of the largest loss at which those of `rows` that are condors earn `hurdle`, a
  /// fraction; unknown where there is none, with the reason.
  ///
  /// @param hurdle a fraction a year
  static Figure probability(List<PositionCapital> rows, Figure hurdle) {
    List<PositionCapital> condors =
        rows.stream().filter(r -> r.position().sleeve() == Sleeve.CONDOR).toList();
    if (condors.isEmpty()) {
      return Figure.unknown("no condor, no credit that could be lost");
    }
    for (PositionCapital row : condors) {
      if (row.basis() != PositionCapital.Basis.MAX_LOSS) {
        return Figure.unknown(row.position().id() + " has no largest loss");
      }
    }
    Figure credit = Figure.sum(condors.stream().map(PositionCapital::promisedUsd).toList());
    Figure loss = Figure.sum(condors.stream().map(PositionCapital::capitalUsd).toList());
    Figure lossYears =
        Figure.sum(condors.stream().map(r -> r.capitalUsd().times(years(r))).toList());
    Figure known = credit.plus(loss).plus(lossYears).plus(hurdle);
    return credit instanceof Figure.Known(double c)
            && loss instanceof Figure.Known(double v)
            && lossYears instanceof Figure.Known(double vt)
            && hurdle instanceof Figure.Known(double h)
        ? probability(c, v, vt, h)
        : known;
  }

  private static Figure probability(double credit, double loss, double lossYears, double hurdle) {
    if (!(loss > 0)) {
      return Figure.unknown("nothing can be lost");
    }
    double over = credit - hurdle * lossYears;
    return over < 0
        ? Figure.unknown("the whole credit is less than the hurdle")
        : Figure.of(over / (credit + loss));
  }

  private static double years(PositionCapital row) {
    return ChronoUnit.DAYS.between(row.position().opened(), row.horizon()) / CashFlows.YEAR_DAYS;
  }
}
