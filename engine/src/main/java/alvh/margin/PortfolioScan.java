package alvh.margin;

import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.risk.Figure;
import alvh.scenario.MarketMove;
import alvh.scenario.Revaluation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A portfolio margin by scan, an approximation: the largest loss of each group over stated moves.
///
/// The range of the index is the rule's for broad indices of large capitalisation, ten points from
/// -8 % to +6 %. The rest are choices of ours: every point counts with unchanged VIX and with VIX
/// moved against the index by [#VIX_PER_SPX] to one, and the VIX group is scanned over what that
/// makes of VIX. Groups do not offset. Clearing houses use vols, curves and correlations of their
/// own.
///
/// @param groups of the groups that hold something
/// @see "FINRA rule 4210(g), Cboe rule 10.4: ranges and the least charge of .375 times the
///   multiplier per option contract, here of short ones"
public record PortfolioScan(List<GroupScan> groups) {
  /// Lowest return of SPX that is scanned.
  public static final double LOWEST = -0.08;

  /// Highest.
  public static final double HIGHEST = 0.06;

  /// Points of a scan, equally spaced.
  public static final int POINTS = 10;

  /// VIX rises by so many percent when SPX falls by one: a choice; -4.1 % and +116 % on 2018-02-05
  /// was 28 to one, most days are between three and ten.
  public static final double VIX_PER_SPX = 5;

  /// USD per short option contract: .375 times the multiplier of 100.
  public static final double LEAST_PER_SHORT_USD = 37.50;

  /// What the figure is, in words.
  public static final String LABEL =
      "approximation of a portfolio margin: largest loss over SPX -8 % to +6 % in ten points, each"
          + " with VIX unchanged and with VIX moved five times as far the other way; VIX group over"
          + " VIX -30 % to +40 % in ten points, the curve by the tenor law; groups do not offset; at"
          + " least 37.50 USD per short option";

  public PortfolioScan {
    groups = List.copyOf(groups);
  }

  /// The scan of `positions`.
  public static PortfolioScan of(Collection<? extends Position> positions, Revaluation values) {
    return after(positions, values, MarketMove.passing(0));
  }

  /// The scan of `positions` once the market has moved.
  public static PortfolioScan after(
      Collection<? extends Position> positions, Revaluation values, MarketMove first) {
    List<GroupScan> groups = new ArrayList<>();
    for (ScanGroup group : ScanGroup.values()) {
      List<Position> held = new ArrayList<>();
      positions.stream().filter(p -> ScanGroup.of(p) == group).forEach(held::add);
      if (!held.isEmpty()) {
        groups.add(scan(group, held, values, first));
      }
    }
    return new PortfolioScan(groups);
  }

  /// All groups together, USD.
  public Figure requirementUsd() {
    return Figure.sum(groups.stream().map(GroupScan::requirementUsd).toList());
  }

  private static GroupScan scan(
      ScanGroup group, List<Position> held, Revaluation values, MarketMove first) {
    Figure before = values.gainUsd(held, first);
    List<ScanPoint> points = points(group);
    ScanPoint worst = points.getFirst();
    double loss = 0;
    for (ScanPoint point : points) {
      Figure gain = values.gainUsd(held, first.then(point.move())).plus(before.times(-1));
      switch (gain) {
        case Figure.Unknown unknown -> {
          return new GroupScan(group, point, unknown, leastUsd(held));
        }
        case Figure.Known(double usd) -> {
          if (-usd > loss) {
            loss = -usd;
            worst = point;
          }
        }
      }
    }
    return new GroupScan(group, worst, Figure.of(loss), leastUsd(held));
  }

  /// The points at which `group` is scanned.
  public static List<ScanPoint> points(ScanGroup group) {
    List<ScanPoint> points = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      double spx = LOWEST + (HIGHEST - LOWEST) * i / (POINTS - 1);
      double vix = -VIX_PER_SPX * spx;
      switch (group) {
        case SPX -> {
          points.add(new ScanPoint(spx, 0));
          points.add(new ScanPoint(spx, vix));
        }
        case VIX -> points.add(new ScanPoint(0, vix));
      }
    }
    return points;
  }

  private static double leastUsd(List<Position> held) {
    int shorts = 0;
    for (Position position : held) {
      if (position instanceof OptionPackage pack) {
        for (OptionLeg leg : pack.legs()) {
          shorts += leg.isShort() ? -leg.ratio() * pack.quantity() : 0;
        }
      }
    }
    return shorts * LEAST_PER_SHORT_USD;
  }
}
