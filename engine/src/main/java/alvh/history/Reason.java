package alvh.history;

/// Why something was not known.
///
/// @param name the fact that was missing
/// @param days on how many days
/// @param first what was said of it on the first of them
/// @param last what was said of it on the last of them
public record Reason(String name, int days, String first, String last) {}
