package alvh.market;

import java.time.Instant;
import java.time.LocalDate;

/// One value of a daily series.
///
/// @param date the day it belongs to
/// @param value in the series' unit
/// @param visibleAt the instant from which a decision may know it
/// @param source the file or feed
public record Observation(LocalDate date, double value, Instant visibleAt, String source) {}
