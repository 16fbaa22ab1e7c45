package alvh.entry;

import alvh.instrument.Right;

/// An out-of-the-money option with a vol.
///
/// @param strike index points
/// @param right put below the forward, call from it on
/// @param hasBid whether it can be sold; without a bid the vol is that of half its ask
/// @param vol of its mid, annualised
/// @param delta without regard to sign, undiscounted Black-76 on the forward
record OtmStrike(double strike, Right right, boolean hasBid, double vol, double delta) {}
