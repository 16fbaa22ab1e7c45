package alvh.playbook;

import java.util.List;

/// What a rule or limit says at one moment, with its proof.
public sealed interface Outcome permits RuleOutcome, LimitOutcome {
  /// The rule or limit.
  Row row();

  /// The signer that it speaks for.
  Group group();

  /// What it was asked about.
  Scope scope();

  /// The condor or layer it was asked about; empty for the book.
  String subject();

  /// What it votes for when it fires.
  List<Vote> votes();

  /// Its id, with the case when there are several: `S-13/divergence`.
  String label();

  /// What it came to.
  Finding finding();

  /// What it came to, in one word.
  default RuleState state() {
    return finding().state();
  }

  /// Whether it fires.
  default boolean fires() {
    return finding().fires();
  }

  /// The proposal that one of its votes means: a condor's rule speaks of that condor, a layer's
  /// rule of that layer.
  default Proposal proposal(ActionPattern what) {
    return switch (scope()) {
      case BOOK -> new Proposal(what, "");
      case CONDOR -> new Proposal(what, subject());
      case LAYER ->
          new Proposal(
              new ActionPattern(what.action(), what.side(), subject(), what.instrument()), "");
    };
  }
}
