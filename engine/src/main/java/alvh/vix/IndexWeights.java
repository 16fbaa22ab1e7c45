package alvh.vix;

import java.time.LocalDate;

/// The contracts that the short-term futures index holds at one day's close, by number of
/// contracts.
///
/// @param first settlement date of the first contract
/// @param second settlement date of the second contract
/// @param firstShare contracts of the first as a share of both, [0, 1)
public record IndexWeights(LocalDate first, LocalDate second, double firstShare) {
  public IndexWeights {
    if (!(firstShare >= 0 && firstShare <= 1) || !second.isAfter(first)) {
      throw new IllegalArgumentException(
          "share must be in [0, 1], was " + firstShare + " of " + first + " and " + second);
    }
  }

  /// Contracts of the second as a share of both.
  public double secondShare() {
    return 1 - firstShare;
  }
}
