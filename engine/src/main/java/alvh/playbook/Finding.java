package alvh.playbook;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a condition came to on the facts: its state and the proof of it.
///
/// Whether it fires or blocks is known at once; proof, flip and state are worked out when they are
/// first asked for, each by itself, as a run over thousands of days asks for few of them. Immutable
/// to whoever looks.
public final class Finding {
  /// Where that comes from which is worked out on request.
  private sealed interface Source {
    ProofNode proof();

    Flip flip();

    /// The state of what neither fires nor blocks.
    RuleState quiet();

    /// Whether the facts sufficed for the answer of what neither fires nor blocks.
    boolean isKnown();
  }

  /// A condition that was asked.
  ///
  /// @param turned the answer that would turn it
  private record Asked(Expression condition, Facts facts, FactRow row, Truth truth, Truth turned)
      implements Source {
    @Override
    public ProofNode proof() {
      return condition.prove(facts);
    }

    @Override
    public Flip flip() {
      return condition.flip(facts, turned);
    }

    @Override
    public RuleState quiet() {
      if (!truth.isKnown()) {
        return RuleState.UNKNOWN;
      }
      if (condition.isNear(facts, turned)) {
        return RuleState.NEAR_MISS;
      }
      return condition.isComplete(row) ? RuleState.SILENT : RuleState.ABSENT;
    }

    @Override
    public boolean isKnown() {
      // what lacks a fact has a say only as a near miss
      return truth.isKnown() && (condition.isComplete(row) || condition.isNear(facts, turned));
    }
  }

  /// A release that has not come.
  private record Unreleased(Expression release, Facts facts) implements Source {
    @Override
    public ProofNode proof() {
      return release.prove(facts);
    }

    @Override
    public Flip flip() {
      return release.flip(facts, Truth.TRUE);
    }

    @Override
    public RuleState quiet() {
      throw new IllegalStateException("what waits for its release fires");
    }

    @Override
    public boolean isKnown() {
      throw new IllegalStateException("what waits for its release fires");
    }
  }

  /// A finding taken to be otherwise.
  private record Turned(Finding before, RuleState state) implements Source {
    @Override
    public ProofNode proof() {
      return before.proof();
    }

    @Override
    public Flip flip() {
      return before.flip();
    }

    @Override
    public RuleState quiet() {
      return state;
    }

    @Override
    public boolean isKnown() {
      return state.isKnown();
    }
  }

  private final boolean fires;
  private final boolean blocks;
  private final Source source;
  private @Nullable ProofNode proof;
  private @Nullable Flip flip;
  private @Nullable Boolean known;

  private Finding(boolean fires, boolean blocks, Source source) {
    this.fires = fires;
    this.blocks = blocks;
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
    boolean fires = truth == firesWhen;
    return new Finding(
        fires,
        !truth.isKnown() && policy == MissingPolicy.BLOCK,
        new Asked(condition, facts, row, truth, fires ? firesWhen.not() : firesWhen));
  }

  /// A case that goes on firing because its release has not come.
  static Finding held(Expression release, Facts facts) {
    return new Finding(true, false, new Unreleased(release, facts));
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
    Boolean before = known;
    boolean now = before == null ? fires || (!blocks && source.isKnown()) : before;
    known = now;
    return now;
  }

  /// What it came to, in one word.
  public RuleState state() {
    if (fires) {
      return RuleState.FIRES;
    }
    return blocks ? RuleState.BLOCKED : source.quiet();
  }

  /// Every part with its value.
  public ProofNode proof() {
    ProofNode before = proof;
    ProofNode now = before == null ? source.proof() : before;
    proof = now;
    return now;
  }

  /// The least that would change the state; for an unknown one, what must be learned.
  public Flip flip() {
    Flip before = flip;
    Flip now = before == null ? source.flip() : before;
    flip = now;
    return now;
  }

  /// The facts that were needed and unknown, also where the answer stood without them.
  public List<MissingFact> missing() {
    return proof().missing();
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
        other == RuleState.FIRES, other == RuleState.BLOCKED, new Turned(this, other));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Finding finding
        && state() == finding.state()
        && proof().equals(finding.proof())
        && flip().equals(finding.flip());
  }

  @Override
  public int hashCode() {
    return Objects.hash(state(), proof(), flip());
  }

  @Override
  public String toString() {
    return state().spelling();
  }
}
