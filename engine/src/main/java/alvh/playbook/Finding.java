package alvh.playbook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a condition came to on the facts: its state and the proof of it.
///
/// Whether it fires or blocks is known at once; proof and flip are worked out when they are first
/// asked for, as a run over thousands of days asks for few of them. Immutable to whoever looks.
public final class Finding {
  /// What is worked out on request.
  private record Told(RuleState state, ProofNode proof, Flip flip, List<MissingFact> missing) {}

  private final boolean fires;
  private final boolean blocks;
  private final BooleanSupplier isComplete;
  private final Supplier<Told> source;
  private @Nullable Told told;

  /// @param isComplete whether every fact that is read is known, told without a proof
  private Finding(
      boolean fires, boolean blocks, BooleanSupplier isComplete, Supplier<Told> source) {
    this.fires = fires;
    this.blocks = blocks;
    this.isComplete = isComplete;
    this.source = source;
  }

  /// @param firesWhen the answer on which the rule fires: true for a rule, false for a limit
  static Finding of(Expression condition, Facts facts, Truth firesWhen, MissingPolicy policy) {
    return of(condition, facts, FactRow.of(condition.table(), facts), firesWhen, policy);
  }

  /// The same with the facts laid out already.
  ///
  /// @param row `facts` in the slots of the condition's table
  static Finding of(
      Expression condition, Facts facts, FactRow row, Truth firesWhen, MissingPolicy policy) {
    Truth truth = condition.truth(row);
    return new Finding(
        truth == firesWhen,
        !truth.isKnown() && policy == MissingPolicy.BLOCK,
        () ->
            truth.isKnown()
                && condition.facts().stream()
                    .noneMatch(name -> facts.value(name) instanceof FactValue.Unknown),
        () -> tell(condition, facts, firesWhen, policy));
  }

  private static Told tell(
      Expression condition, Facts facts, Truth firesWhen, MissingPolicy policy) {
    ProofNode proof = condition.prove(facts);
    Truth truth = proof.truth();
    Flip flip = condition.flip(facts, truth == firesWhen ? firesWhen.not() : firesWhen);
    List<MissingFact> missing = List.copyOf(proof.missing());
    return new Told(
        state(truth, firesWhen, flip, policy, !missing.isEmpty()), proof, flip, missing);
  }

  /// A case that goes on firing because its release has not come.
  static Finding held(Expression release, Facts facts) {
    return new Finding(
        true,
        false,
        () -> true,
        () -> {
          ProofNode proof = release.prove(facts);
          return new Told(
              RuleState.FIRES,
              proof,
              release.flip(facts, Truth.TRUE),
              List.copyOf(proof.missing()));
        });
  }

  /// Whether it fires; the same as the state says.
  public boolean fires() {
    return fires;
  }

  /// Whether it holds its action back because a fact is unknown; the same as the state says.
  public boolean blocks() {
    return blocks;
  }

  /// Whether the facts sufficed for an answer; the same as the state says.
  public boolean isKnown() {
    return fires || (!blocks && (isComplete.getAsBoolean() || state().isKnown()));
  }

  /// What it came to, in one word.
  public RuleState state() {
    if (fires) {
      return RuleState.FIRES;
    }
    return blocks ? RuleState.BLOCKED : told().state;
  }

  /// Every part with its value.
  public ProofNode proof() {
    return told().proof;
  }

  /// The least that would change the state; for an unknown one, what must be learned.
  public Flip flip() {
    return told().flip;
  }

  /// The facts that were needed and unknown, also where the answer stood without them.
  public List<MissingFact> missing() {
    return told().missing;
  }

  private Told told() {
    Told known = told;
    if (known == null) {
      known = source.get();
      told = known;
    }
    return known;
  }

  /// The same as if it were turned: silent if it fires, else firing.
  Finding turned() {
    return with(fires ? RuleState.SILENT : RuleState.FIRES);
  }

  /// The same as if a limit were turned: what blocks for a missing fact would be learned and hold.
  Finding turnedLimit() {
    return blocks ? with(RuleState.SILENT) : turned();
  }

  private Finding with(RuleState other) {
    return new Finding(
        other == RuleState.FIRES,
        other == RuleState.BLOCKED,
        () -> false,
        () -> new Told(other, proof(), flip(), missing()));
  }

  private static RuleState state(
      Truth truth, Truth firesWhen, Flip flip, MissingPolicy policy, boolean isLacking) {
    if (truth == firesWhen) {
      return RuleState.FIRES;
    }
    if (!truth.isKnown()) {
      return policy == MissingPolicy.BLOCK ? RuleState.BLOCKED : RuleState.UNKNOWN;
    }
    if (flip.isNear()) {
      return RuleState.NEAR_MISS;
    }
    return isLacking ? RuleState.ABSENT : RuleState.SILENT;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Finding finding && told().equals(finding.told());
  }

  @Override
  public int hashCode() {
    return Objects.hash(told());
  }

  @Override
  public String toString() {
    return Optional.ofNullable(told).map(Told::toString).orElse(fires ? "fires" : "not told yet");
  }
}
