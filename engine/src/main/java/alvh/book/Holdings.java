package alvh.book;

import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Contracts of a position, or of a fill: a number for each instrument, and the ratios in which its
/// owner counts them.
///
/// @param contracts by instrument in the order of first trading, negative when short, never 0
/// @param ratios per package, as first traded; used while the contracts are a whole number of them
record Holdings(Map<Instrument, Long> contracts, Map<Instrument, Integer> ratios) {
  static final Holdings NONE = new Holdings(Map.of(), Map.of());

  Holdings {
    contracts = Collections.unmodifiableMap(new LinkedHashMap<>(contracts));
    ratios = Collections.unmodifiableMap(new LinkedHashMap<>(ratios));
  }

  static Holdings of(Fill fill) {
    Map<Instrument, Long> contracts = new LinkedHashMap<>();
    Map<Instrument, Integer> ratios = new LinkedHashMap<>();
    for (FillLeg leg : fill.legs()) {
      contracts.put(leg.instrument(), (long) leg.ratio() * fill.quantity());
      ratios.put(leg.instrument(), leg.ratio());
    }
    return new Holdings(contracts, ratios);
  }

  boolean isEmpty() {
    return contracts.isEmpty();
  }

  List<Instrument> instruments() {
    return List.copyOf(contracts.keySet());
  }

  long contracts(Instrument instrument) {
    return contracts.getOrDefault(instrument, 0L);
  }

  int multiplier() {
    return instruments().getFirst().multiplier();
  }

  /// The number of the first instrument, by which proportional holdings compare.
  long size() {
    return isEmpty() ? 0 : contracts(instruments().getFirst());
  }

  /// Both together; what comes to nothing is gone, and the ratios stay those of this one.
  Holdings plus(Holdings other) {
    Map<Instrument, Long> sum = new LinkedHashMap<>(contracts);
    other.contracts.forEach((instrument, n) -> sum.merge(instrument, n, Math::addExact));
    sum.values().removeIf(n -> n == 0);
    return new Holdings(sum, ratios);
  }

  /// These contracts in the ratios of `other`.
  Holdings countedAs(Holdings other) {
    return new Holdings(contracts, other.ratios);
  }

  /// The instruments of both, whatever their numbers.
  Holdings with(Holdings other) {
    Map<Instrument, Long> all = new LinkedHashMap<>(contracts);
    other.contracts.forEach(all::putIfAbsent);
    return new Holdings(all, ratios);
  }

  Holdings without(Collection<Instrument> gone) {
    Map<Instrument, Long> left = new LinkedHashMap<>(contracts);
    left.keySet().removeAll(gone);
    return new Holdings(left, ratios);
  }

  /// Whether `other` is this times some number, of either sign.
  boolean isProportionalTo(Holdings other) {
    return contracts.keySet().equals(other.contracts.keySet())
        && contracts.keySet().stream()
            .allMatch(i ->
                Math.multiplyExact(contracts(i), other.contracts(instruments().getFirst()))
                    == Math.multiplyExact(size(), other.contracts(i)));
  }

  /// Whether proportional holdings are long and short of the same.
  boolean isSameSide(Holdings other) {
    return Long.signum(size()) == Long.signum(other.contracts(instruments().getFirst()));
  }

  /// Packages held: as the owner counts them where that comes out whole, otherwise the greatest
  /// common number. One single future or share counts by contract, negative when short.
  int quantity() {
    if (!(instruments().getFirst() instanceof OptionContract)) {
      return Math.toIntExact(size());
    }
    if (contracts.keySet().equals(ratios.keySet())) {
      long counted = size() / ratio(instruments().getFirst());
      boolean isWhole =
          counted > 0
              && contracts.keySet().stream().allMatch(i -> counted * ratio(i) == contracts(i));
      if (isWhole) {
        return Math.toIntExact(counted);
      }
    }
    return Math.toIntExact(
        contracts.values().stream().mapToLong(Math::abs).reduce(0, Holdings::commonDivisor));
  }

  private int ratio(Instrument instrument) {
    return ratios.getOrDefault(instrument, 1);
  }

  private static long commonDivisor(long one, long other) {
    return other == 0 ? one : commonDivisor(other, one % other);
  }

  /// The same with another number of packages or contracts; 0 for nothing.
  Holdings scaled(int quantity) {
    if (quantity == 0) {
      return NONE;
    }
    int now = quantity();
    Map<Instrument, Long> scaled = new LinkedHashMap<>();
    contracts.forEach((instrument, n) -> scaled.put(instrument, n / now * quantity));
    return new Holdings(scaled, ratios);
  }

  /// The legs of one package.
  ///
  /// @param order all instruments of these holdings, and perhaps more
  List<OptionLeg> optionLegs(Collection<Instrument> order) {
    int quantity = quantity();
    return order.stream()
        .filter(contracts::containsKey)
        .map(i -> new OptionLeg((OptionContract) i, Math.toIntExact(contracts(i) / quantity)))
        .toList();
  }
}
