package alvh.vix;

import alvh.instrument.OptionRoot;
import java.time.LocalDate;

/// One of the two expiries of an index of the VIX family.
///
/// @param expiry the listed date
/// @param root SPX (AM) or SPXW (PM)
/// @param minutes to settlement on New York wall clocks, as Cboe counts them
/// @param strip its variance
public record VixLeg(LocalDate expiry, OptionRoot root, long minutes, VarianceStrip strip) {}
