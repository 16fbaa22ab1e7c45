package alvh.mispricing;

/// What one VIX settlement says about SPX variance and VIX together.
public enum JointVerdict {
  /// Every residual lies inside its band.
  CONSISTENT("inside the band"),
  /// VX lies above the root of forward variance by more than the band: no distribution of VIX does.
  VX_ABOVE("VX above forward variance"),
  /// Forward variance lies below what VIX options expect of the square of VIX, outside the bands.
  VARIANCE_LOW("forward variance below VIX options"),
  /// It lies above, outside the bands.
  VARIANCE_HIGH("forward variance above VIX options"),
  /// A chain of the scan holds no quotes of a market: the band has nothing of its error.
  NOT_JUDGED("not judged"),
  /// There is nothing to compare.
  UNKNOWN("unknown");

  private final String label;

  JointVerdict(String label) {
    this.label = label;
  }

  /// For people.
  public String label() {
    return label;
  }

  /// Whether it asks for a look.
  public boolean isSignal() {
    return this == VX_ABOVE || this == VARIANCE_LOW || this == VARIANCE_HIGH;
  }
}
