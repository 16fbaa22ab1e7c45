package alvh.margin;

import alvh.instrument.FutureRoot;
import alvh.risk.Figure;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Futures margin by product and day, a table of the user: exchanges change it with the market.
///
/// @param rows by product and first day; nothing is known before a product's first row
public record FuturesMargin(Map<FutureRoot, NavigableMap<LocalDate, FuturesMarginRow>> rows) {
  /// No table.
  public static final FuturesMargin NONE = new FuturesMargin(Map.of());

  public FuturesMargin {
    Map<FutureRoot, NavigableMap<LocalDate, FuturesMarginRow>> copy =
        new EnumMap<>(FutureRoot.class);
    rows.forEach((root, dated) ->
        copy.put(root, Collections.unmodifiableNavigableMap(new TreeMap<>(dated))));
    rows = Collections.unmodifiableMap(copy);
  }

  /// The row of `root` in force on `date`; empty before its first.
  public Optional<FuturesMarginRow> at(FutureRoot root, LocalDate date) {
    return Optional.ofNullable(rows.get(root))
        .map(dated -> dated.floorEntry(date))
        .map(Map.Entry::getValue);
  }

  /// The table with every figure times `factor`, > 0.
  FuturesMargin times(double factor) {
    Map<FutureRoot, NavigableMap<LocalDate, FuturesMarginRow>> raised =
        new EnumMap<>(FutureRoot.class);
    rows.forEach((root, dated) -> {
      NavigableMap<LocalDate, FuturesMarginRow> copy = new TreeMap<>();
      dated.forEach((from, row) -> copy.put(from, row.times(factor)));
      raised.put(root, copy);
    });
    return new FuturesMargin(raised);
  }

  /// What holding `contracts` of `root` needs on `date`, USD; unknown before the first row.
  Figure maintenanceUsd(FutureRoot root, int contracts, LocalDate date) {
    return at(root, date)
        .map(row -> Figure.of(Math.abs(contracts) * row.maintenanceUsd()))
        .orElseGet(() -> Figure.unknown(missing(root, date)));
  }

  private static String missing(FutureRoot root, LocalDate date) {
    return "no margin of " + root + " on " + date + ": config/margins.yaml has no row from then on";
  }

  /// The charge for a net number of contracts of one settlement; longs and shorts alike.
  MarginCharge charge(
      FutureRoot root, LocalDate settlement, int contracts, List<String> ids, LocalDate date) {
    String label = String.format(Locale.ROOT, "%+d x %s %s", contracts, root, settlement);
    Optional<FuturesMarginRow> row = at(root, date);
    if (row.isEmpty()) {
      return MarginCharge.unknown(label, ids, missing(root, date));
    }
    int held = Math.abs(contracts);
    return new MarginCharge(
        label,
        String.format(
            Locale.ROOT,
            "%,.0f to open, %,.0f to hold a contract (%s)",
            row.get().initialUsd(),
            row.get().maintenanceUsd(),
            row.get().words()),
        ids,
        Figure.of(held * row.get().initialUsd()),
        Figure.of(0),
        Figure.of(held * row.get().maintenanceUsd()));
  }
}
