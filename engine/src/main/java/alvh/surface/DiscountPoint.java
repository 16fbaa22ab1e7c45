package alvh.surface;

import alvh.instrument.OptionRoot;

/// One slice's own view of the discount factor, before any smoothing.
///
/// @param root the option class
/// @param years to expiry, > 0
/// @param minusLogDiscount `-ln D`, from the slope of `C - P` in the strike
/// @param standardError of `minusLogDiscount`, from the widths of the quotes
/// @param pairs two-sided call-put pairs of the slice
record DiscountPoint(
    OptionRoot root, double years, double minusLogDiscount, double standardError, int pairs) {}
