package alvh.risk;

import alvh.vix.IndexWeights;

/// What a position in a volatility ETP is revalued with.
///
/// @param valueUsd of the whole position, negative when sold; unknown without a close
/// @param leverage multiple of the index's daily return, negative when inverse
/// @param held the futures that the index holds over the next day
public record EtpMark(Figure valueUsd, double leverage, IndexWeights held) {}
