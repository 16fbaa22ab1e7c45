package alvh.feed;

import java.util.Optional;

/// What came of one file.
public sealed interface FetchOutcome {
  /// A new version is in place.
  ///
  /// @param revised values of past dates that the source has changed or dropped
  record Fresh(Stamp stamp, int revised) implements FetchOutcome {}

  /// The held version is the current one.
  ///
  /// @param note why it is known without asking; may be empty
  record Unchanged(Stamp stamp, String note) implements FetchOutcome {}

  /// The source has no such file, as is usual for contracts that never were.
  record NotThere(String why) implements FetchOutcome {}

  /// Nothing was asked.
  ///
  /// @param held what is here
  record Offline(Optional<Stamp> held) implements FetchOutcome {}

  /// What arrived is not trusted; what was held is untouched.
  record Refused(String what, String mend) implements FetchOutcome {}

  /// Nothing arrived; what was held is untouched.
  record Failed(String what, String mend) implements FetchOutcome {}

  /// Whether the file is as it should be.
  default boolean isFine() {
    return switch (this) {
      case Fresh _ -> true;
      case Unchanged _ -> true;
      case NotThere _ -> true;
      case Offline _ -> true;
      case Refused _ -> false;
      case Failed _ -> false;
    };
  }
}
