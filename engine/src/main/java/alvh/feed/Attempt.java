package alvh.feed;

import java.time.Duration;
import java.util.Optional;

/// How one request ended.
sealed interface Attempt {
  /// The body lies in the part file, whole as far as the source says.
  ///
  /// @param validators of the version that was sent
  /// @param encoding of the body; empty when it is plain
  /// @param hasKnownEnd whether the source said where the body ends
  record Whole(Validators validators, String encoding, boolean hasKnownEnd) implements Attempt {}

  /// The version that is held is the current one.
  record NotModified() implements Attempt {}

  /// The source says that it has no such file.
  record NotThere(int status) implements Attempt {}

  /// Something that may pass.
  ///
  /// @param after how long the source asks to wait
  /// @param isHostDown whether the host could not be reached at all
  record Again(String what, Optional<Duration> after, boolean isHostDown) implements Attempt {
    Again(String what) {
      this(what, Optional.empty(), false);
    }
  }

  /// Something that asking again does not mend.
  record Refused(String what, String mend) implements Attempt {}
}
