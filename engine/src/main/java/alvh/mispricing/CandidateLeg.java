package alvh.mispricing;

import alvh.instrument.Right;

/// One leg of a candidate, at the side of the quote that it would trade on.
///
/// @param ratio contracts per package, negative when sold; of a butterfly with uneven wings a
///   fraction per body
/// @param right call or put
/// @param strike index points
/// @param price the ask when bought, the bid when sold, before fees
public record CandidateLeg(double ratio, Right right, double strike, double price) {}
