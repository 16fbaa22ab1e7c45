package alvh.entry;

import alvh.book.IronCondor;
import alvh.risk.Figure;

/// What a search came to.
public sealed interface EntryResult {
  /// A condor whose four legs can be traded.
  ///
  /// @param condor the strikes
  /// @param midCredit halfway between bid and ask of every leg, index points; may be below 0 in a
  ///   search by delta
  /// @param naturalCredit sold at the bid, bought at the ask, index points; may be below 0 in a
  ///   search by delta
  /// @param shortPut the put sold
  /// @param shortCall the call sold
  /// @param forward of the slice, index points: distances count from it
  /// @param expectedRange of one day, index points; unknown in a search by delta
  /// @param skew the vol of the 25-delta put minus that of the 25-delta call, vol points
  /// @param tried condors that were priced, this one among them
  record Found(
      IronCondor condor,
      double midCredit,
      double naturalCredit,
      ShortStrike shortPut,
      ShortStrike shortCall,
      double forward,
      Figure expectedRange,
      Figure skew,
      int tried)
      implements EntryResult {
    /// How far the short put lies below the forward, in expected ranges.
    public Figure putRanges() {
      return expectedRange.map(range -> (forward - condor.shortPut()) / range);
    }

    /// How far the short call lies above the forward, in expected ranges.
    public Figure callRanges() {
      return expectedRange.map(range -> (condor.shortCall() - forward) / range);
    }
  }

  /// No condor.
  ///
  /// @param reason why, with figures
  record Refused(String reason) implements EntryResult {}
}
