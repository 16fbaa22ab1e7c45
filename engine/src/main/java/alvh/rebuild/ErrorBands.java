package alvh.rebuild;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The error bands of rebuilt prices, from docs/rebuild-errors.md: real months that the model had
/// not seen, levels from the indices.
///
/// Made from 7 to 60 days to expiry; what lies outside takes the nearest band. Where a day or a
/// time to expiry was not seen, [#beyond] says so.
///
/// @param vols errors of the vol in vol points, every stretch of moneyness and time
/// @param condorCredit errors of the credit of a condor 20/5 delta, relative: .05 = 5 %
/// @param creditBias mean of those errors: rebuilt credits are too high by so much when positive
/// @param highestVix the highest VIX of those days, vol points
public record ErrorBands(
    Map<Moneyness, Map<Tenor, ErrorBand>> vols,
    ErrorBand condorCredit,
    double creditBias,
    double highestVix) {
  /// Expiries nearer or farther than this were seen on one day at most.
  static final double FEWEST_DAYS = 6.5;

  static final double MOST_DAYS = 35;
  private static final double DAYS_PER_YEAR = 365;

  public ErrorBands {
    if (!(highestVix > 0)) {
      throw new IllegalArgumentException("highest VIX must be > 0, was " + highestVix);
    }
    if (!(Math.abs(creditBias) < 1)) {
      throw new IllegalArgumentException("bias must be a small share, was " + creditBias);
    }
    Map<Moneyness, Map<Tenor, ErrorBand>> copy = new EnumMap<>(Moneyness.class);
    for (Moneyness moneyness : Moneyness.values()) {
      Map<Tenor, ErrorBand> row = vols.get(moneyness);
      if (row == null || row.size() != Tenor.values().length) {
        throw new IllegalArgumentException(moneyness + " lacks a band, has " + row);
      }
      copy.put(moneyness, Collections.unmodifiableMap(new EnumMap<>(row)));
    }
    vols = Collections.unmodifiableMap(copy);
  }

  /// What of the day of `state` was not seen on real days; empty when all was.
  public Optional<String> beyond(IndexState state) {
    return joined(unseen(state));
  }

  /// What of an expiry on the day of `state` was not seen on more than one real day.
  ///
  /// @param years to expiry, > 0
  public Optional<String> beyond(IndexState state, double years) {
    List<String> unseen = unseen(state);
    double days = years * DAYS_PER_YEAR;
    if (days < FEWEST_DAYS || days >= MOST_DAYS) {
      unseen.add(
          String.format(Locale.ROOT, "%.0f days, not %.0f to %.0f", days, FEWEST_DAYS, MOST_DAYS));
    }
    return joined(unseen);
  }

  private List<String> unseen(IndexState state) {
    List<String> unseen = new ArrayList<>();
    if (state.vix() > highestVix) {
      unseen.add(String.format(Locale.ROOT, "VIX %.2f > %.2f", state.vix(), highestVix));
    }
    if (state.vix3m().isEmpty()) {
      unseen.add("no VIX3M");
    }
    if (state.vvix().isEmpty()) {
      unseen.add("VVIX estimated");
    }
    return unseen;
  }

  private static Optional<String> joined(List<String> unseen) {
    return unseen.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", unseen));
  }

  /// The band of a vol, in vol points.
  ///
  /// @param years to expiry, > 0
  /// @param x moneyness as in [SmileShape]
  public ErrorBand vol(double years, double x) {
    return vol(Moneyness.of(x), Tenor.of(years));
  }

  /// The band of a vol, in vol points.
  public ErrorBand vol(Moneyness moneyness, Tenor tenor) {
    ErrorBand band = vols.getOrDefault(moneyness, Map.of()).get(tenor);
    if (band == null) {
      throw new IllegalStateException("no band at " + moneyness + ", " + tenor);
    }
    return band;
  }
}
