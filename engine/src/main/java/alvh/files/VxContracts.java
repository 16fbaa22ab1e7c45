package alvh.files;

import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.market.FuturesBar;
import alvh.market.FuturesHistory;
import alvh.market.FuturesSeries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Joins VX contracts from several files into one history.
///
/// Per contract and day the bar of the file with the greatest precedence stands, except that a bar
/// without a settlement gives way to one that has it. Two different settlements are counted.
///
/// @param monthly the monthly contracts
/// @param weekly the weekly contracts
/// @param quality of all files, and where two disagree
public record VxContracts(FuturesHistory monthly, FuturesHistory weekly, QualityReport quality) {
  /// Settlements are published to four decimals.
  private static final double SAME_SETTLE = 5e-5;

  /// One file's contract with its precedence.
  ///
  /// @param precedence the greater one wins
  record Ranked(FuturesSeries series, int precedence) {}

  /// The history that `files` make up.
  static VxContracts of(Collection<Ranked> files, ReadingRules rules, QualityReport readQuality) {
    Map<LocalDate, List<Ranked>> bySettlement = new TreeMap<>();
    for (Ranked file : files) {
      bySettlement
          .computeIfAbsent(file.series().contract().settlement(), s -> new ArrayList<>())
          .add(file);
    }
    QualityCounts quality = new QualityCounts();
    List<FuturesSeries> monthly = new ArrayList<>();
    List<FuturesSeries> weekly = new ArrayList<>();
    bySettlement.forEach((settlement, candidates) -> {
      boolean isMonthly =
          rules.calendar().vixSettlement(YearMonth.from(settlement)).equals(settlement);
      (isMonthly ? monthly : weekly).add(join(settlement, candidates, quality));
    });
    return new VxContracts(
        FuturesHistory.of(FutureRoot.VX, rules.vxSettleClock(), monthly),
        FuturesHistory.of(FutureRoot.VX, rules.vxSettleClock(), weekly),
        readQuality.and(quality.report()));
  }

  private static FuturesSeries join(
      LocalDate settlement, List<Ranked> candidates, QualityCounts quality) {
    if (candidates.size() == 1) {
      return candidates.getFirst().series();
    }
    List<Ranked> ranked =
        candidates.stream()
            .sorted(
                Comparator.comparingInt(Ranked::precedence)
                    .reversed()
                    .thenComparing(r -> r.series().source()))
            .toList();
    TreeMap<LocalDate, FuturesBar> bars = new TreeMap<>();
    Set<String> sources = new LinkedHashSet<>();
    for (Ranked file : ranked) {
      for (FuturesBar bar : file.series().bars()) {
        FuturesBar standing = bars.get(bar.tradeDate());
        if (standing == null || (standing.settle().isEmpty() && bar.settle().isPresent())) {
          bars.put(bar.tradeDate(), bar);
          sources.add(file.series().source());
        } else if (differ(standing, bar)) {
          quality.add(
              QualityKind.DISAGREEMENT,
              file.series().source(),
              bar.tradeDate() + " " + text(standing) + " stands, here " + text(bar));
        }
      }
    }
    return new FuturesSeries(
        new FutureContract(FutureRoot.VX, settlement),
        List.copyOf(bars.values()),
        String.join(" + ", sources));
  }

  private static boolean differ(FuturesBar a, FuturesBar b) {
    return a.settle().isPresent()
        && b.settle().isPresent()
        && Math.abs(a.settle().getAsDouble() - b.settle().getAsDouble()) > SAME_SETTLE;
  }

  private static String text(FuturesBar bar) {
    return bar.settle().isPresent() ? String.valueOf(bar.settle().getAsDouble()) : "none";
  }
}
