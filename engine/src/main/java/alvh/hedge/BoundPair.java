package alvh.hedge;

import java.util.Locale;
import java.util.Optional;

/// A bound that no plan keeps, and the one that stands in its way.
///
/// @param missed the bound that has to give way
/// @param kept the first bound, in the order in which they go before one another, that no whole
///   units keep together with it; empty when the candidates cannot reach `missed` at all, or when
///   it takes more than one bound to stand in its way
/// @param least by how much the best plan misses it, in the measure's unit
public record BoundPair(HedgeBound missed, Optional<HedgeBound> kept, double least) {
  /// In words.
  public String text() {
    return String.format(
        Locale.ROOT,
        "%s is missed by at least %.4f %s, %s",
        missed.id(),
        least,
        missed.measure().unit(),
        kept.map(k -> "against " + k.id()).orElse("by whatever may be traded"));
  }
}
