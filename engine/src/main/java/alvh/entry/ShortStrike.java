package alvh.entry;

/// The greeks of a short strike, Black-76 on the forward, undiscounted, at the vol of its mid.
///
/// @param strike index points
/// @param vol annualised, .20 = 20 %
/// @param delta without regard to sign, in (0, 1)
/// @param gamma delta per point of forward
public record ShortStrike(double strike, double vol, double delta, double gamma) {}
