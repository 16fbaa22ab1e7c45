package alvh.rebuild;

import java.util.List;

/// What a history says of one day, as far as rebuilding asks.
public sealed interface DayInputs {
  /// Enough to rebuild the day.
  ///
  /// @param state closes of the indices
  /// @param carry rates and dividends
  /// @param missing what is not there and what stands in for it, for people
  record Known(IndexState state, Carry carry, List<String> missing) implements DayInputs {
    public Known {
      missing = List.copyOf(missing);
    }
  }

  /// The day cannot be rebuilt.
  ///
  /// @param reason the series that lacks, or the rule that excludes the day
  record Refused(String reason) implements DayInputs {}
}
