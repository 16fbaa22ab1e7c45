package alvh.hedge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What carries the delta that is left over, so that the overlay can stay at its cover.
///
/// @param usable one per instrument
/// @param refused instruments that do not do it, with the reason
public record DeltaAlternatives(List<DeltaAlternative> usable, List<String> refused) {
  /// No delta is left over.
  public static final DeltaAlternatives NONE = new DeltaAlternatives(List.of(), List.of());

  public DeltaAlternatives {
    usable = List.copyOf(usable);
    refused = List.copyOf(refused);
  }

  /// Those that bring `book` back into `band`.
  static DeltaAlternatives of(
      HedgeMarket market, HedgedBook book, HedgeBound band, VegaWindow window) {
    double now = book.measure(Measure.NET_DELTA_PER_CONDOR, Exposure.NONE);
    if (band.keeps(now)) {
      return NONE;
    }
    int sign = now > band.upper() ? -1 : 1;
    List<String> refused = new ArrayList<>();
    List<DeltaCarrier> carriers =
        new ArrayList<>(IndexFutures.of(market, window, sign, book, refused));
    carriers.addAll(IndexSpreads.of(market, window, sign, refused));
    List<DeltaAlternative> usable = new ArrayList<>();
    for (DeltaCarrier carrier : carriers) {
      sized(carrier, book, band)
          .ifPresentOrElse(
              usable::add,
              () ->
                  refused.add(
                      String.format(
                          Locale.ROOT,
                          "%s: one unit moves the delta by %+.3f per condor, past the band",
                          carrier.label(),
                          carrier.delta() / book.condors())));
    }
    return new DeltaAlternatives(usable, refused);
  }

  private static Optional<DeltaAlternative> sized(
      DeltaCarrier carrier, HedgedBook book, HedgeBound band) {
    var delta = new Exposure(0, carrier.delta(), 0, 0, 0);
    UnitRange range = UnitRange.keeping(book, band, delta);
    if (range.isEmpty()) {
      return Optional.empty();
    }
    int units = range.least();
    return Optional.of(
        new DeltaAlternative(
            carrier.unit(),
            carrier.label(),
            units,
            book.measure(Measure.NET_DELTA_PER_CONDOR, delta.times(units)),
            units * carrier.cost().cashUsd(),
            units * carrier.cost().lostUsd(),
            units * carrier.thetaPerDayUsd(),
            carrier.atRiskUsd().times(units)));
  }
}
