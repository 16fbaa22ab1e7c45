package alvh.hedge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// What carries the delta that is left over, so that the overlay can stay at its cover: each with
/// the overlay that then keeps every bound together with it.
///
/// @param usable one per instrument
/// @param refused instruments that do not do it, with the reason
public record DeltaAlternatives(List<DeltaAlternative> usable, List<String> refused) {
  /// No delta is left over.
  public static final DeltaAlternatives NONE = new DeltaAlternatives(List.of(), List.of());

  /// An overlay of VX turns the delta a little further, so the fewest units that do without it may
  /// be a few too many or too few beside it.
  private static final int MORE_UNITS = 12;

  public DeltaAlternatives {
    usable = List.copyOf(usable);
    refused = List.copyOf(refused);
  }

  /// Those with which `book` keeps `bounds`, of which `band` is the one on delta.
  ///
  /// @param overlay what else may be traded
  static DeltaAlternatives of(
      HedgeMarket market,
      HedgedBook book,
      HedgeBounds bounds,
      HedgeBound band,
      List<HedgeCandidate> overlay,
      VegaWindow window) {
    double now = book.measure(Measure.NET_DELTA_PER_CONDOR, Exposure.NONE);
    int sign = now > band.upper() ? -1 : 1;
    List<String> refused = new ArrayList<>();
    List<HedgeCandidate> carriers =
        new ArrayList<>(IndexFutures.of(market, window, sign, book, refused));
    carriers.addAll(IndexSpreads.of(market, window, sign, refused));
    List<DeltaAlternative> usable = new ArrayList<>();
    for (HedgeCandidate carrier : carriers) {
      sized(carrier, book, bounds, overlay)
          .ifPresentOrElse(
              usable::add,
              () ->
                  refused.add(
                      String.format(
                          Locale.ROOT,
                          "%s: no number of it, %+.3f of delta per condor each, keeps every bound"
                              + " with an overlay beside it",
                          carrier.label(),
                          book.slope(Measure.NET_DELTA_PER_CONDOR, carrier.exposure()))));
    }
    return new DeltaAlternatives(usable, refused);
  }

  /// The fewest units beside which an overlay keeps every bound.
  private static Optional<DeltaAlternative> sized(
      HedgeCandidate carrier, HedgedBook book, HedgeBounds bounds, List<HedgeCandidate> overlay) {
    int most = Math.min(carrier.most(), unitsToNoDelta(carrier, book) + MORE_UNITS);
    for (int units = 1; units <= most; units++) {
      Exposure added = carrier.exposure().times(units);
      HedgePlan rest = HedgePlanner.plan(book.with(added), bounds, overlay, OptionalDouble.empty());
      if (rest.verdict() == HedgePlan.Verdict.FEASIBLE
          || rest.verdict() == HedgePlan.Verdict.IN_BAND) {
        return Optional.of(
            new DeltaAlternative(
                new PlannedTrade(carrier, units),
                rest.trades(),
                BoundCheck.all(book, bounds, added.plus(rest.added()))));
      }
    }
    return Optional.empty();
  }

  private static int unitsToNoDelta(HedgeCandidate carrier, HedgedBook book) {
    double delta = book.measure(Measure.NET_DELTA_PER_CONDOR, Exposure.NONE);
    double step = book.slope(Measure.NET_DELTA_PER_CONDOR, carrier.exposure());
    return step == 0 ? 0 : (int) Math.ceil(Math.abs(delta / step));
  }
}
