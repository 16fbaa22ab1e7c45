package alvh.surface;

/// How well a smile agrees with the quotes it was fitted to.
///
/// Core quotes are the out-of-the-money two-sided quotes with |Black delta| at the vol of the mid
/// in [.02, .50]; those that the robust fit set aside are counted like all others.
///
/// @param quotes out-of-the-money two-sided quotes of the slice
/// @param setAside quotes that the fit gave no weight at all: wild ones
/// @param shareInside share of `quotes` whose bid and ask hold the model's vol, [0, 1]
/// @param coreQuotes number of core quotes
/// @param coreShareInside share of core quotes whose bid and ask hold the model's vol, [0, 1]
/// @param coreRmseVolPoints root mean square of model vol minus mid vol over core quotes, in vol
///   points (.01 = one hundredth of a point)
public record SmileQuality(
    int quotes,
    int setAside,
    double shareInside,
    int coreQuotes,
    double coreShareInside,
    double coreRmseVolPoints) {}
