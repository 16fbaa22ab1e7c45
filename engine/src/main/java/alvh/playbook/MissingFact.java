package alvh.playbook;

/// A fact that was needed and not at hand, with the reason.
public record MissingFact(String name, String why) {}
