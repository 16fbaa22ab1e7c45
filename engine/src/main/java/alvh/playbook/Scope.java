package alvh.playbook;

import java.util.Locale;

/// What a rule is asked about: the whole book once, or every condor or hedge layer by itself.
public enum Scope {
  BOOK,
  CONDOR,
  LAYER;

  private static final String CONDOR_FACTS = "condor.";
  private static final String LAYER_FACTS = "layer.";

  /// As written in a playbook.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether a rule of this scope may name the fact: `condor.` facts exist per condor only and
  /// `layer.` facts per layer only.
  public boolean mayUse(String fact) {
    boolean isCondorFact = fact.startsWith(CONDOR_FACTS);
    boolean isLayerFact = fact.startsWith(LAYER_FACTS);
    return switch (this) {
      case BOOK -> !isCondorFact && !isLayerFact;
      case CONDOR -> !isLayerFact;
      case LAYER -> !isCondorFact;
    };
  }
}
