package alvh.hedge;

import java.util.List;

/// What is settled before anything is sized, by the book or by a program: whether there is anything
/// to trade at all, which bounds can be aimed at, and which hedges may be taken off.
final class Preparation {
  private Preparation() {}

  /// Whether every bound that a plan has to keep is kept as the book is: inside the band nothing is
  /// traded.
  static boolean isInBand(HedgedBook book, HedgeBounds bounds) {
    return bounds.bounds().stream().filter(HedgeBound::isBinding).allMatch(b -> isKept(book, b));
  }

  /// The bounds with a cap on the stack's risk that is broken already moved to where the book is:
  /// protection is not taken off for what the condors risk, and none is added.
  static HedgeBounds attainable(HedgedBook book, HedgeBounds bounds) {
    return new HedgeBounds(
        bounds.bounds().stream()
            .map(b ->
                b.isCap() && b.measure() == Measure.STACK_RISK_SHARE
                    ? b.reaching(book.measure(b.measure(), Exposure.NONE))
                    : b)
            .toList(),
        bounds.notHeld());
  }

  /// The candidates without the hedges that are held while these do no harm: a hedge is taken off
  /// for too much cover, or for a carry or a delta that it turns.
  static List<HedgeCandidate> useful(
      HedgedBook book, HedgeBounds bounds, List<HedgeCandidate> candidates) {
    boolean areHedgesTooMuch =
        bounds.bounds().stream()
            .filter(b -> b.isBinding() && b.measure() != Measure.STACK_RISK_SHARE)
            .filter(b -> b.measure() != Measure.COVERAGE || b.isCap())
            .anyMatch(b -> !isKept(book, b));
    return candidates.stream().filter(c -> !c.isHeld() || areHedgesTooMuch).toList();
  }

  private static boolean isKept(HedgedBook book, HedgeBound bound) {
    return bound.keeps(book.measure(bound.measure(), Exposure.NONE));
  }
}
