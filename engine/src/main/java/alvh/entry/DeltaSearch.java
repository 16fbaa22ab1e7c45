package alvh.entry;

import alvh.book.IronCondor;
import alvh.instrument.Right;
import alvh.risk.Figure;
import alvh.risk.PackageQuote;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Takes the strikes nearest to given deltas.
///
/// A delta that the quotes of a side do not enclose is not there: the last strike of a chain that
/// ends too early is no substitute.
final class DeltaSearch {
  private DeltaSearch() {}

  static EntryResult find(EntrySpec.ByDelta spec, OtmStrikes strikes, CondorPrices prices) {
    Optional<Side> put = side(spec, strikes, Right.PUT);
    Optional<Side> call = side(spec, strikes, Right.CALL);
    if (put.isEmpty() || call.isEmpty()) {
      return new EntryResult.Refused(reason(spec, strikes, put.isEmpty() ? Right.PUT : Right.CALL));
    }
    IronCondor condor =
        prices.condor(
            put.get().sold().strike(),
            put.get().bought().strike(),
            call.get().sold().strike(),
            call.get().bought().strike());
    PackageQuote quote = prices.quote(condor);
    return new EntryResult.Found(
        condor,
        CreditTier.Basis.MID.known(quote),
        CreditTier.Basis.NATURAL.known(quote),
        strikes.sold(put.get().sold()),
        strikes.sold(call.get().sold()),
        strikes.forward(),
        Figure.unknown("a search by delta uses no expected range"),
        strikes.skew(),
        1);
  }

  private record Side(OtmStrike sold, OtmStrike bought) {}

  private static Optional<Side> side(EntrySpec.ByDelta spec, OtmStrikes strikes, Right right) {
    List<OtmStrike> all = strikes.side(right);
    return nearest(all.stream().filter(OtmStrike::hasBid).toList(), spec.shortDelta(), s -> true)
        .flatMap(sold ->
            nearest(all, spec.longDelta(), s -> right.sign() * (s.strike() - sold.strike()) > 0)
                .map(bought -> new Side(sold, bought)));
  }

  /// The strike nearest to `delta`, the farther out of two equally near.
  ///
  /// @param isAllowed of those, which may be taken; all have a say on whether the delta is enclosed
  private static Optional<OtmStrike> nearest(
      List<OtmStrike> strikes, double delta, Predicate<OtmStrike> isAllowed) {
    boolean isEnclosed =
        strikes.stream().anyMatch(s -> s.delta() >= delta)
            && strikes.stream().anyMatch(s -> s.delta() <= delta);
    return strikes.stream()
        .filter(s -> isEnclosed)
        .filter(isAllowed)
        .min(
            Comparator.comparingDouble((OtmStrike s) -> Math.abs(s.delta() - delta))
                .thenComparingDouble(s -> -s.right().sign() * s.strike()));
  }

  private static String reason(EntrySpec.ByDelta spec, OtmStrikes strikes, Right right) {
    var deltas = strikes.side(right).stream().mapToDouble(OtmStrike::delta).summaryStatistics();
    return deltas.getCount() == 0
        ? "no " + OtmStrikes.plural(right) + " of " + strikes.name() + " have a market"
        : String.format(
            Locale.ROOT,
            "the %d %s of %s with a market have deltas from %.3f to %.3f: no strikes for %.3f sold"
                + " and %.3f bought",
            deltas.getCount(),
            OtmStrikes.plural(right),
            strikes.name(),
            deltas.getMin(),
            deltas.getMax(),
            spec.shortDelta(),
            spec.longDelta());
  }
}
