package alvh.vix;

/// The state of the VX curve.
public enum VxRegime {
  /// VX2 well above VX1.
  CONTANGO,
  /// Neither.
  FLAT,
  /// VX2 well below VX1.
  BACKWARDATION
}
