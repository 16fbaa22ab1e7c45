package alvh.risk;

import java.time.LocalDate;
import java.util.OptionalDouble;

/// The exposure a condor had when it was first seen, against which a shrunken one is recognised.
///
/// @param seen the day it was first valued
/// @param isOpening whether that was the day it was opened
/// @param vegaPerVixPointUsd USD per VIX point and condor on that day
/// @param maxLossUsd largest loss at expiry of the whole position on that day, USD; empty where it
///   was not kept or had no bound
public record CondorEntry(
    LocalDate seen, boolean isOpening, double vegaPerVixPointUsd, OptionalDouble maxLossUsd) {
  /// Without the largest loss.
  public CondorEntry(LocalDate seen, boolean isOpening, double vegaPerVixPointUsd) {
    this(seen, isOpening, vegaPerVixPointUsd, OptionalDouble.empty());
  }
}
