package alvh.margin;

import alvh.book.FuturesPosition;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.instrument.FutureContract;
import alvh.risk.Figure;
import alvh.scenario.MarketMove;
import alvh.scenario.Revaluation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A portfolio margin by scan, an approximation: the largest loss of each group over stated moves.
///
/// The range of the index is the rule's for broad indices of large capitalisation, ten points from
/// -8 % to +6 %. The rest are choices of ours: every point counts with unchanged VIX and with VIX
/// moved against the index by [#VIX_PER_SPX] to one; the VIX group is scanned from what that makes
/// of VIX at the top of the index up to a VIX twice as high. Groups do not offset. Futures are
/// charged by themselves, each contract at the larger of its scan and its table: they lie in a
/// futures account, and offset options only under an agreement on cross-margining. Clearing houses
/// use vols, curves and correlations of their own.
///
/// @param groups options and shares of the groups that hold any
/// @param futures each contract that is held on balance
/// @see "FINRA rule 4210(g), Cboe rule 10.4: ranges and the least charge of .375 times the
///   multiplier per option contract, here of short ones; the text of the rule was not at hand"
public record PortfolioScan(List<GroupScan> groups, List<FutureScan> futures) {
  /// Lowest return of SPX that is scanned.
  public static final double LOWEST = -0.08;

  /// Highest.
  public static final double HIGHEST = 0.06;

  /// Points of a scan, equally spaced.
  public static final int POINTS = 10;

  /// VIX rises by so many percent when SPX falls by one: a choice; -4.1 % and +116 % on 2018-02-05
  /// was 28 to one, most days are between three and ten.
  public static final double VIX_PER_SPX = 5;

  /// Lowest change of VIX over which its group is scanned.
  public static final double LOWEST_VIX = -0.30;

  /// Highest: near the +116 % of 2018-02-05.
  public static final double HIGHEST_VIX = 1.00;

  /// Points of the scan of VIX, a tenth apart.
  public static final int VIX_POINTS = 14;

  /// USD per short option contract: .375 times the multiplier of 100.
  public static final double LEAST_PER_SHORT_USD = 37.50;

  /// What the figure is, in words.
  public static final String LABEL =
      "approximation of a portfolio margin: largest loss over SPX -8 % to +6 % in ten points, each"
          + " with VIX unchanged and with VIX moved five times as far the other way; VIX group over"
          + " VIX -30 % to +100 % in steps of ten, the curve by the tenor law; groups do not offset;"
          + " at least 37.50 USD per short option; futures by themselves, a contract at the larger of"
          + " its scan and the table of futures margin of the day";

  public PortfolioScan {
    groups = List.copyOf(groups);
    futures = List.copyOf(futures);
  }

  /// The scan of `positions` on `date`.
  public static PortfolioScan of(
      Collection<? extends Position> positions,
      Revaluation values,
      FuturesMargin table,
      LocalDate date) {
    return after(positions, values, table, date, MarketMove.passing(0));
  }

  /// The scan of `positions` once the market has moved; the table of futures stays that of `date`.
  public static PortfolioScan after(
      Collection<? extends Position> positions,
      Revaluation values,
      FuturesMargin table,
      LocalDate date,
      MarketMove first) {
    List<GroupScan> groups = new ArrayList<>();
    for (ScanGroup group : ScanGroup.values()) {
      List<Position> held = new ArrayList<>();
      positions.stream()
          .filter(p -> !(p instanceof FuturesPosition))
          .filter(p -> ScanGroup.of(p) == group)
          .forEach(held::add);
      if (!held.isEmpty()) {
        groups.add(scan(group, held, values, first));
      }
    }
    List<FutureScan> futures = new ArrayList<>();
    contracts(positions)
        .forEach((contract, held) -> {
          FuturesPosition any = held.getFirst();
          int count = held.stream().mapToInt(FuturesPosition::quantity).sum();
          if (count != 0) {
            futures.add(
                new FutureScan(
                    contract,
                    count,
                    scan(ScanGroup.of(any), held, values, first),
                    table.maintenanceUsd(contract.root(), count, date)));
          }
        });
    return new PortfolioScan(groups, futures);
  }

  private static Map<FutureContract, List<FuturesPosition>> contracts(
      Collection<? extends Position> positions) {
    Map<FutureContract, List<FuturesPosition>> byContract = new LinkedHashMap<>();
    for (Position position : positions) {
      if (position instanceof FuturesPosition future) {
        byContract.computeIfAbsent(future.contract(), k -> new ArrayList<>()).add(future);
      }
    }
    return byContract;
  }

  /// All groups and futures together, USD.
  public Figure requirementUsd() {
    return Figure.sum(
        Stream.concat(
                groups.stream().map(GroupScan::requirementUsd),
                futures.stream().map(FutureScan::requirementUsd))
            .toList());
  }

  private static GroupScan scan(
      ScanGroup group, List<? extends Position> held, Revaluation values, MarketMove first) {
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
    switch (group) {
      case SPX -> {
        for (int i = 0; i < POINTS; i++) {
          double spx = LOWEST + (HIGHEST - LOWEST) * i / (POINTS - 1);
          points.add(new ScanPoint(spx, 0));
          points.add(new ScanPoint(spx, -VIX_PER_SPX * spx));
        }
      }
      case VIX -> {
        for (int i = 0; i < VIX_POINTS; i++) {
          points.add(
              new ScanPoint(0, LOWEST_VIX + (HIGHEST_VIX - LOWEST_VIX) * i / (VIX_POINTS - 1)));
        }
      }
    }
    return points;
  }

  private static double leastUsd(List<? extends Position> held) {
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
