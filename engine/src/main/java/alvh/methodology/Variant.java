package alvh.methodology;

import java.util.List;

/// What some pages say on a topic.
///
/// @param sources who says so
/// @param says in our words
/// @param soundness what is the matter with it; empty when nothing is noted
public record Variant(List<String> sources, String says, List<Soundness> soundness) {
  public Variant {
    sources = List.copyOf(sources);
    soundness = List.copyOf(soundness);
    Ids.checkText("a variant of " + sources, says);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a variant needs a source: " + says);
    }
  }
}
