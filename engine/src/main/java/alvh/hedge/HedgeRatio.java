package alvh.hedge;

import alvh.risk.Figure;

/// The hedge ratio of least variance with the playbook's multiplier, as a coverage.
///
/// @param instrument the hedge that it is counted in
/// @param units of least variance
/// @param multiplier bounded factor on it, 1.00 = none
/// @param source the fact that the multiplier comes from
/// @param coverage of the units times the multiplier
/// @see "the methodology's definitions OD-04 and OD-05"
public record HedgeRatio(
    String instrument, Figure units, Figure multiplier, String source, Figure coverage) {

  /// The ratio of `carrier` beside a book.
  ///
  /// @param condorVegaUsd USD per VIX point of the condors
  public static HedgeRatio of(
      HedgeCandidate carrier,
      Figure units,
      Figure multiplier,
      String source,
      Figure condorVegaUsd) {
    Figure vega = units.times(multiplier).times(carrier.exposure().vegaPerVixPointUsd());
    return new HedgeRatio(
        carrier.label(),
        units,
        multiplier,
        source,
        vega.times(condorVegaUsd.map(condors -> -1 / condors)));
  }

  /// Whether least variance is not to buy but to sell the hedge: the condors lose by the moves in
  /// which it gains nothing.
  public boolean isAgainst() {
    return units instanceof Figure.Known(double number) && number < 0;
  }
}
