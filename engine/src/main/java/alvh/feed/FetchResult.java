package alvh.feed;

/// One file and what came of it.
///
/// @param target what was asked for
/// @param outcome what came of it
public record FetchResult(Target target, FetchOutcome outcome) {}
