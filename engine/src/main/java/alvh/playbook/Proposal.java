package alvh.playbook;

/// An action that is voted on, for one condor or for the whole book.
///
/// @param condor the condor's name; empty for the whole book
public record Proposal(ActionPattern what, String condor) {

  /// Whether a vote for this proposal is a vote for `other` too: a wide one for a narrow one.
  public boolean covers(Proposal other) {
    return what.covers(other.what) && ActionPattern.isWider(condor, other.condor);
  }

  /// Whether the two could mean the same act.
  public boolean overlaps(Proposal other) {
    return what.action() == other.what.action()
        && (what.side() == Side.BOTH
            || other.what.side() == Side.BOTH
            || what.side() == other.what.side())
        && isShared(what.layer(), other.what.layer())
        && isShared(what.instrument(), other.what.instrument())
        && isShared(condor, other.condor);
  }

  private static boolean isShared(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  /// As a person writes it.
  public String text() {
    return condor.isEmpty() ? what.text() : what.text() + " of " + condor;
  }
}
