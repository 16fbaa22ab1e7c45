package alvh.hedge;

/// The figures of a book that sizing starts from; coverage must be known.
///
/// @param equityUsd the account, USD, > 0
/// @param condors number of condors, > 0
/// @param condorExposure of all condors: vega < 0, their own delta, their largest loss at risk
/// @param ownVegaDelta contract deltas of the condors' own vega through VIX, which form B adds
/// @param hedges exposures of the hedges held
public record HedgedBook(
    double equityUsd, int condors, Exposure condorExposure, double ownVegaDelta, Exposure hedges) {
  public HedgedBook {
    if (!(equityUsd > 0) || condors <= 0) {
      throw new IllegalArgumentException("equity and condors must be > 0");
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
    };
  }

  /// What one unit of `exposure` adds to the measure.
  public double slope(Measure measure, Exposure exposure) {
    return switch (measure) {
      case COVERAGE -> exposure.vegaPerVixPointUsd() / -condorExposure.vegaPerVixPointUsd();
      case NET_DELTA_PER_CONDOR -> exposure.spxDelta() / condors;
      case NET_CARRY_PER_DAY -> exposure.carryPerDayUsd();
      case STACK_RISK_SHARE -> exposure.atRiskUsd() / equityUsd;
    };
  }

  /// Form B of the net delta per condor with `added` put on: the condors' own vega counts too.
  public double netDeltaFormB(Exposure added) {
    return measure(Measure.NET_DELTA_PER_CONDOR, added) + ownVegaDelta / condors;
  }
}
