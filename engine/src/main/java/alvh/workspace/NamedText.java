package alvh.workspace;

/// A text with the name that errors and proofs show for it.
///
/// @param name such as `playbooks/alvh.yaml`
/// @param text its whole content
public record NamedText(String name, String text) {}
