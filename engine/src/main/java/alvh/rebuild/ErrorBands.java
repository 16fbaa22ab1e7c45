package alvh.rebuild;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The error bands of rebuilt prices, from docs/rebuild-errors.md: real months that the model had
/// not seen, levels from the indices.
///
/// Made from 7 to 60 days to expiry; what lies outside takes the nearest band and may be worse.
///
/// @param vols errors of the vol in vol points, every stretch of moneyness and time
/// @param condorCredit errors of the credit of a condor 20/5 delta, relative: .05 = 5 %
public record ErrorBands(Map<Moneyness, Map<Tenor, ErrorBand>> vols, ErrorBand condorCredit) {
  public ErrorBands {
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
