package alvh.rebuild;

import alvh.instrument.OptionRoot;
import alvh.time.Expiry;

/// One expiry that a rebuilt chain lists.
///
/// @param root SPX (AM) or SPXW (PM)
/// @param expiry date and clock
/// @param grid its strikes on that day
public record ListedExpiry(OptionRoot root, Expiry expiry, StrikeGrid grid) {}
