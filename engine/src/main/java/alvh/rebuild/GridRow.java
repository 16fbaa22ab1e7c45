package alvh.rebuild;

import java.time.LocalDate;

/// The grid of one family of expiries from a day on, up to a distance to expiry.
///
/// @param series the family
/// @param from first day on which it holds; a later row of the same family replaces all earlier
/// @param days greatest number of calendar days to expiry
/// @param grid the strikes
public record GridRow(SeriesClass series, LocalDate from, int days, StrikeGrid grid) {}
