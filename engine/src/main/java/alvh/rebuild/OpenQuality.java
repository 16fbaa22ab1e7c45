package alvh.rebuild;

import java.util.Optional;

/// What the openings of a span of days are worth.
///
/// @param span such as `2016`
/// @param days with all prices
/// @param stale share of days whose file open repeats the close before
/// @param lagging share of days whose file open went less than half of SPY's gap
/// @param impliedToOpen SPY-implied against the file's open, on all days of years in which at most
///   a tenth of the opens are stale or lag
/// @param closeToImplied close against SPY-implied, on all days
public record OpenQuality(
    String span,
    int days,
    double stale,
    double lagging,
    Optional<ReadingError> impliedToOpen,
    Optional<ReadingError> closeToImplied) {}
