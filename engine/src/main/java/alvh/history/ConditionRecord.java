package alvh.history;

import alvh.playbook.ProofNode;
import alvh.playbook.ProofValue;
import alvh.playbook.Truth;
import java.time.LocalDate;

/// How often one comparison or flag of a condition held. Mutable while it is counted.
public final class ConditionRecord {
  private final String text;
  private final Span held = new Span();
  private int known;
  private int asked;

  ConditionRecord(String text) {
    this.text = text;
  }

  void add(LocalDate day, ProofNode leaf) {
    asked++;
    if (leaf.value() instanceof ProofValue.Verdict(Truth truth) && truth != Truth.UNKNOWN) {
      known++;
      if (truth == Truth.TRUE) {
        held.add(day);
      }
    }
  }

  /// The part as written, such as `vix.rsi14 > 70`.
  public String text() {
    return text;
  }

  /// The days on which it held.
  public Span held() {
    return held;
  }

  /// On how many days it could be told.
  public int known() {
    return known;
  }

  /// On how many days it was asked.
  public int asked() {
    return asked;
  }
}
