package alvh.instrument;

import alvh.time.Effective;
import java.time.LocalDate;
import java.util.Map;

/// The smallest price steps of the exchanges, by product and day.
///
/// @param options step of a single option by root
/// @param packages step in points of the net price of a package of one option class
/// @param futures step in points of a single future by root
public record TickTable(
    Map<OptionRoot, Effective<OptionTick>> options,
    Map<OptionRoot, Effective<Double>> packages,
    Map<FutureRoot, Effective<Double>> futures) {
  public TickTable {
    options = Map.copyOf(options);
    packages = Map.copyOf(packages);
    futures = Map.copyOf(futures);
    for (OptionRoot root : OptionRoot.values()) {
      if (!options.containsKey(root) || !packages.containsKey(root)) {
        throw new IllegalArgumentException("no tick for " + root);
      }
    }
    for (FutureRoot root : FutureRoot.values()) {
      if (!futures.containsKey(root)) {
        throw new IllegalArgumentException("no tick for " + root);
      }
    }
  }

  /// The step in points of one option at `premium` points on `date`.
  public double tick(OptionRoot root, LocalDate date, double premium) {
    return known(options, root).at(date).at(premium);
  }

  /// The steps of single options of `root` on `date`.
  public OptionTick optionTick(OptionRoot root, LocalDate date) {
    return known(options, root).at(date);
  }

  /// The step in points of the net price of a package of options of `root` on `date`.
  public double packageTick(OptionRoot root, LocalDate date) {
    return known(packages, root).at(date);
  }

  /// The step in points of one future on `date`.
  public double tick(FutureRoot root, LocalDate date) {
    return known(futures, root).at(date);
  }

  /// Every root is there: the constructor looked.
  private static <K, V> V known(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("no entry for " + key);
    }
    return value;
  }
}
