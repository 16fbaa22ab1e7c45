package alvh.risk;

import java.time.LocalDate;

/// The exposure a condor had when it was first seen, against which a shrunken one is recognised.
///
/// @param seen the day it was first valued
/// @param isOpening whether that was the day it was opened
/// @param vegaPerVixPointUsd USD per VIX point and condor on that day
public record CondorEntry(LocalDate seen, boolean isOpening, double vegaPerVixPointUsd) {}
