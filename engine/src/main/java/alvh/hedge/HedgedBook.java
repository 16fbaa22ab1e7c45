package alvh.hedge;

/// The figures of a book that sizing starts from; coverage must be known.
///
/// @param equityUsd the account, USD, > 0
/// @param condors number of condors, > 0
/// @param condorExposure of all condors: vega < 0, their own delta, their largest loss at risk
/// @param ownVegaDelta contract deltas of the condors' own vega through VIX, which form B adds
/// @param hedges exposures of the hedges held
/// @param indexLevel of SPX, index points, > 0
public record HedgedBook(
    double equityUsd,
    int condors,
    Exposure condorExposure,
    double ownVegaDelta,
    Exposure hedges,
    double indexLevel) {
  private static final double SPX_MULTIPLIER = 100;

  public HedgedBook {
    if (!(equityUsd > 0) || condors <= 0 || !(indexLevel > 0)) {
      throw new IllegalArgumentException("equity, condors and index level must be > 0");
    }
    if (!(condorExposure.vegaPerVixPointUsd() < 0)) {
      throw new IllegalArgumentException("the condors must lose on a rise of VIX");
    }
  }

  /// The measure of the book with `added` put on.
  public double measure(Measure measure, Exposure added) {
    Exposure hedge = hedges.plus(added);
    return switch (measure) {
      case COVERAGE -> hedge.vegaPerVixPointUsd() / -condorExposure.vegaPerVixPointUsd();
      case NET_DELTA_PER_CONDOR -> (condorExposure.spxDelta() + hedge.spxDelta()) / condors;
      case NET_CARRY_PER_DAY -> condorExposure.carryPerDayUsd() + hedge.carryPerDayUsd();
      case STACK_RISK_SHARE -> (condorExposure.atRiskUsd() + hedge.atRiskUsd()) / equityUsd;
      case BETA -> (condorExposure.spxDelta() + hedge.spxDelta()) * betaPerDelta();
    };
  }

  /// What one unit of `exposure` adds to the measure.
  public double slope(Measure measure, Exposure exposure) {
    return switch (measure) {
      case COVERAGE -> exposure.vegaPerVixPointUsd() / -condorExposure.vegaPerVixPointUsd();
      case NET_DELTA_PER_CONDOR -> exposure.spxDelta() / condors;
      case NET_CARRY_PER_DAY -> exposure.carryPerDayUsd();
      case STACK_RISK_SHARE -> exposure.atRiskUsd() / equityUsd;
      case BETA -> exposure.spxDelta() * betaPerDelta();
    };
  }

  private double betaPerDelta() {
    return SPX_MULTIPLIER * indexLevel / equityUsd;
  }

  /// The same book after `added` was put on.
  public HedgedBook with(Exposure added) {
    return new HedgedBook(
        equityUsd, condors, condorExposure, ownVegaDelta, hedges.plus(added), indexLevel);
  }

  /// Form B of the net delta per condor with `added` put on: the condors' own vega counts too.
  public double netDeltaFormB(Exposure added) {
    return measure(Measure.NET_DELTA_PER_CONDOR, added) + ownVegaDelta / condors;
  }
}
