package alvh.desk;

import alvh.market.DayView;

/// The policy of a run over years: alternatives are valued on the history of their month.
///
/// @param plain the policy without values
/// @param histories of the past that is run over
/// @param terms how alternatives are valued
public record ValueSchedule(Policy plain, ValueHistories histories, ValueTerms terms) {
  /// The policy for the moment of `view`.
  public Policy at(DayView view) {
    return plain.with(new ValuePolicy(histories.at(view), terms));
  }
}
