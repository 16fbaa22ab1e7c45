package alvh.vix;

/// When the curve's regime changes, with hysteresis: a pure function of the regime before.
///
/// @param enter contango (as a share) beyond which contango or, below its negative, backwardation
///   begins
/// @param leave share below which it ends; in [0, enter]
public record VxRegimeRule(double enter, double leave) {
  /// Two and one per cent: a choice of this project, not a published number.
  public static final VxRegimeRule DEFAULT = new VxRegimeRule(0.02, 0.01);

  public VxRegimeRule {
    if (!(leave >= 0) || !(enter >= leave)) {
      throw new IllegalArgumentException(
          "0 <= leave <= enter is needed, were " + leave + " and " + enter);
    }
  }

  /// The regime without a history: as if it had been flat.
  public VxRegime first(double contango) {
    return next(VxRegime.FLAT, contango);
  }

  /// The regime after `previous`.
  ///
  /// @param contango `VX2 / VX1 - 1`
  public VxRegime next(VxRegime previous, double contango) {
    if (Double.isNaN(contango)) {
      throw new IllegalArgumentException("contango must be a number");
    }
    return switch (previous) {
      case CONTANGO -> contango >= leave ? VxRegime.CONTANGO : fromFlat(contango);
      case FLAT -> fromFlat(contango);
      case BACKWARDATION -> contango <= -leave ? VxRegime.BACKWARDATION : fromFlat(contango);
    };
  }

  private VxRegime fromFlat(double contango) {
    if (contango > enter) {
      return VxRegime.CONTANGO;
    }
    return contango < -enter ? VxRegime.BACKWARDATION : VxRegime.FLAT;
  }
}
