package alvh.hedge;

import java.util.ArrayList;
import java.util.List;

/// What may be traded as a hedge, and what may not and why.
///
/// @param usable the candidates
/// @param refused what was looked at and is no candidate, with the reason
public record Candidates(List<HedgeCandidate> usable, List<String> refused) {
  /// Nothing looked at.
  public static final Candidates NONE = new Candidates(List.of(), List.of());

  public Candidates {
    usable = List.copyOf(usable);
    refused = List.copyOf(refused);
  }

  /// Both together.
  public Candidates and(Candidates other) {
    List<HedgeCandidate> all = new ArrayList<>(usable);
    all.addAll(other.usable);
    List<String> none = new ArrayList<>(refused);
    none.addAll(other.refused);
    return new Candidates(all, none);
  }
}
