package alvh.hedge;

/// By how much a bound that cannot be kept may be missed beyond the least before it matters:
/// without it the last thousandth of a bound that is lost anyway would outweigh any loss of money.
/// All are choices of ours, each well below what a trader would act on.
final class Materiality {
  /// A point of cover: 1 %.
  private static final double COVERAGE = 0.01;

  /// Half a USD per index point and condor, a thirtieth of the band of .15.
  private static final double DELTA_PER_CONDOR = 0.005;

  /// USD per calendar day.
  private static final double CARRY_PER_DAY = 1;

  /// A twentieth of a per cent of equity.
  private static final double STACK_RISK_SHARE = 0.0005;

  /// Half a per cent of equity carried in the index.
  private static final double BETA = 0.005;

  private Materiality() {}

  /// The tolerance in the unit of `measure`, > 0.
  static double of(Measure measure) {
    return switch (measure) {
      case COVERAGE -> COVERAGE;
      case NET_DELTA_PER_CONDOR -> DELTA_PER_CONDOR;
      case NET_CARRY_PER_DAY -> CARRY_PER_DAY;
      case STACK_RISK_SHARE -> STACK_RISK_SHARE;
      case BETA -> BETA;
    };
  }
}
