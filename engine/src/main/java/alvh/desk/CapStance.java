package alvh.desk;

import alvh.playbook.Reading;

/// What the desk does about an act that would break a cap of its playbook.
public enum CapStance {
  /// Refuses it, or does as much of it as the cap allows. What is traded with money is decided so.
  ENFORCED,
  /// Does it, and the checks of the alternative say which cap it broke. For runs over a past that
  /// show what a playbook says rather than what should be done; gates and missing facts hold back
  /// as ever.
  REPORTED;

  /// How the caps of a playbook of `reading` stand in a run over a past: sentences that are taken
  /// as they stand are shown with all that they lead to.
  public static CapStance overAPast(Reading reading) {
    return switch (reading) {
      case SOUND -> ENFORCED;
      case AS_WRITTEN -> REPORTED;
    };
  }
}
