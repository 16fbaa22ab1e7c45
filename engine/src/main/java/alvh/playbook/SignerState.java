package alvh.playbook;

import java.time.LocalDate;

/// How a signer stands to a proposal.
public sealed interface SignerState {

  /// Signed.
  ///
  /// @param on the day of the signature
  /// @param until the last day on which it is valid
  record Signed(LocalDate on, LocalDate until) implements SignerState {}

  /// Could sign, as at least one of its rules has its facts, and does not.
  record Missing() implements SignerState {}

  /// Cannot sign: no rule of the group speaks of the proposal with its facts known. Never consent.
  record Absent() implements SignerState {}
}
