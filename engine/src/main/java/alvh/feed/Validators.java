package alvh.feed;

import java.util.Optional;

/// What a source said to recognise a version of a file by.
///
/// @param etag the entity tag as sent, with its quotes
/// @param lastModified the header as sent
record Validators(Optional<String> etag, Optional<String> lastModified) {
  static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  /// The tag, if two bodies with it are equal to the byte.
  Optional<String> strongEtag() {
    return etag.filter(tag -> !tag.startsWith("W/"));
  }
}
