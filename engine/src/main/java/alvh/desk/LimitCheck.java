package alvh.desk;

import alvh.risk.Figure;

/// A cap or target, before and after an alternative.
///
/// @param id the limit's id
/// @param text the bound as written
/// @param before the measure now
/// @param after the measure once the alternative is done
/// @param verdict what follows
public record LimitCheck(String id, String text, Figure before, Figure after, Verdict verdict) {
  /// What a limit says of an alternative.
  public enum Verdict {
    /// Kept before and after.
    KEPT,
    /// Broken before, kept after.
    MENDED,
    /// Broken before and after, and closer to the bound.
    IMPROVED,
    /// Broken before and after, unchanged.
    UNCHANGED,
    /// Kept before, broken after.
    BROKEN,
    /// Broken before, further off after.
    WORSENED,
    /// The measure is not known before or after.
    UNKNOWN
  }

  /// Why a cap does not let an alternative pass, in words.
  String objection() {
    String bound = id + " (" + text + ")";
    return verdict == Verdict.UNKNOWN
        ? bound + " cannot be judged, and it blocks while its measure is unknown"
        : "it would break " + bound;
  }

  /// Whether a cap forbids what leads here.
  public boolean forbids() {
    return verdict == Verdict.BROKEN || verdict == Verdict.WORSENED;
  }
}
