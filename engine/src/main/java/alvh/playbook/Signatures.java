package alvh.playbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The signatures that stand, a value: kept by the caller from one decision to the next.
///
/// @param standing at most one per proposal and signer
public record Signatures(List<Signature> standing) {
  /// None at all.
  public static final Signatures NONE = new Signatures(List.of());

  public Signatures {
    standing = List.copyOf(standing);
  }

  /// With one more; an earlier one by the same signer for the same proposal is replaced.
  public Signatures with(Signature signature) {
    List<Signature> changed = new ArrayList<>(standing);
    changed.removeIf(
        old -> old.proposal().equals(signature.proposal()) && old.signer() == signature.signer());
    changed.add(signature);
    return new Signatures(changed);
  }

  /// Without those that have expired before `today`.
  ///
  /// @param lastDay the last day on which a signature of a given day is valid
  public Signatures validOn(LocalDate today, UnaryOperator<LocalDate> lastDay) {
    return new Signatures(
        standing.stream()
            .filter(signature -> !today.isAfter(lastDay.apply(signature.on())))
            .toList());
  }

  /// The newest signature of `signer` that covers `proposal`.
  public Optional<Signature> newest(Proposal proposal, Signer signer) {
    Optional<Signature> newest = Optional.empty();
    for (Signature signature : standing) {
      if (signature.signer() == signer
          && signature.proposal().covers(proposal)
          && (newest.isEmpty() || signature.on().isAfter(newest.get().on()))) {
        newest = Optional.of(signature);
      }
    }
    return newest;
  }
}
