package alvh.playbook;

import java.util.List;

/// A row that is no rule and no limit: a sizing, a definition, an instrument, a claim or a note.
///
/// @param enforcedBy the place that makes it hold, such as `instrument.IronCondor`
/// @param testedBy the test of that place, such as `risk.CoverageTest`; empty where nothing is
///   enforced
/// @param inputs the facts that it speaks of
public record Remark(
    Citation citation, Kind kind, String enforcedBy, String testedBy, List<String> inputs)
    implements Row {
  public Remark {
    inputs = List.copyOf(inputs);
    if (kind == Kind.RULE || kind == Kind.LIMIT) {
      throw new IllegalArgumentException(
          citation.id() + ": a " + kind.spelling() + " needs a condition");
    }
    if (enforcedBy.isBlank()) {
      throw new IllegalArgumentException(citation.id() + ": says not where it is enforced");
    }
  }
}
