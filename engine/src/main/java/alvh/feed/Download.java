package alvh.feed;

import java.nio.file.Path;
import java.util.Optional;

/// What came of asking for one file, all attempts together.
sealed interface Download {
  /// A new version lies, unpacked, in a file of its own.
  ///
  /// @param candidate the file; not yet looked into
  /// @param validators of the version
  /// @param sha256 of the unpacked bytes
  /// @param bytes unpacked
  /// @param hasKnownEnd whether it is certain that nothing is missing at the end
  record Fresh(
      Path candidate, Validators validators, String sha256, long bytes, boolean hasKnownEnd)
      implements Download {}

  /// The held version is the current one.
  record NotModified() implements Download {}

  /// There is no such file.
  record NotThere(int status) implements Download {}

  /// It did not arrive.
  ///
  /// @param resumable what a later run goes on with
  record Failed(String what, String mend, Optional<String> resumable) implements Download {}
}
