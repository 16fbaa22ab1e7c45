package alvh.history;

/// Two rules that contradicted each other, and when.
///
/// @param one the label of one
/// @param other the label of the other; a gate when the first was held back
/// @param example the first such pair of proposals, in words
/// @param days when
public record ConflictRecord(String one, String other, String example, Span days) {}
