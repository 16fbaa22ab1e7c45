package alvh.feed;

/// A version of a file that this run took, for whoever keeps what decisions rest on.
///
/// @param source the id of its source
/// @param file its name below the data folder, where its bytes are
/// @param stamp where and when it was taken, and the hash of its bytes
public record FetchedVersion(String source, String file, Stamp stamp) {}
