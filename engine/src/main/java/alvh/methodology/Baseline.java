package alvh.methodology;

/// What a claim is compared with.
///
/// @param id as claims name it: `B1`
public record Baseline(String id, String meaning) {}
