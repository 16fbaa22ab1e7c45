package alvh.risk;

import alvh.book.OptionPackage;
import java.util.List;
import java.util.function.Function;

/// An option package with its quotes and sensitivities.
///
/// Sums are per package, long and short legs with their signs, in the units of [LegRisk].
///
/// @param pack the package
/// @param forward of its slice, index points; unknown when the legs have different expiries
/// @param quote what it can be opened and closed for
/// @param legs one per leg, in the package's order
/// @param notes what the reader must know of how these figures came about
public record PackageRisk(
    OptionPackage pack,
    Figure forward,
    PackageQuote quote,
    List<LegRisk> legs,
    List<String> notes) {
  public PackageRisk {
    legs = List.copyOf(legs);
    notes = List.copyOf(notes);
  }

  /// `dV/dF` per package: contract delta, 1.00 = one index point per point.
  public Figure delta() {
    return total(LegRisk::delta);
  }

  /// `d²V/dF²` per package.
  public Figure gamma() {
    return total(LegRisk::gamma);
  }

  /// USD per vol point (0.01 of every leg's vol) and package.
  public Figure vegaPerVolPointUsd() {
    return usd(total(LegRisk::vegaPerVolPoint));
  }

  /// USD per calendar day and package.
  public Figure thetaPerDayUsd() {
    return usd(total(LegRisk::thetaPerDay));
  }

  /// USD per VIX point and package, spot fixed.
  public Figure vegaPerVixPointUsd() {
    return usd(total(LegRisk::perVixPoint));
  }

  /// The present mark of a package as an asset: what closing at the middle would bring, USD.
  public Figure midValueUsd() {
    return usd(quote.midCloseCost().times(-1));
  }

  private Figure usd(Figure points) {
    return points.times(pack.multiplier());
  }

  private Figure total(Function<LegRisk, Figure> part) {
    return Figure.sum(legs.stream().map(l -> part.apply(l).times(l.leg().ratio())).toList());
  }
}
