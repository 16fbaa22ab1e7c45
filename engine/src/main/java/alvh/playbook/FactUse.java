package alvh.playbook;

/// A fact as an expression met it.
///
/// @param unit its unit, empty for a flag
public record FactUse(String name, FactValue value, String unit) {}
