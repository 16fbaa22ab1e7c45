package alvh.broker;

import alvh.execution.Order;
import alvh.instrument.Instrument;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Parts the executions of one order into fills, the same way in every report that holds them.
///
/// An order may fill in parts, on one day or on several, and reports of a day and of a month hold
/// different shares of it. So a fill must not depend on what else is in the report:
///
/// - Days are apart: reports are cut at the end of a trading day, and a later part of the order
///   leaves the fills of earlier days as they were.
/// - Of one day, executions of the same moment are one fill, those of different moments different
///   fills. Only where the executions of one moment are no whole packages, because the legs were
///   filled seconds apart, they are taken together with the next ones until they are. What a
///   package is follows from the order's total on that day.
/// - Executions of one contract are fills of their own, as are those that make no package.
///
/// A report drawn while the order is filling leg by leg may hold half a package; that cannot be
/// told from a whole one.
final class FlexBatches {
  private FlexBatches() {}

  /// The batches of `executions`, each of them one fill.
  ///
  /// @param broken the moments at which the order has a row that was not read: its executions are
  ///   not taken for a package
  static List<List<FlexExecution>> of(
      List<FlexExecution> executions, Set<Optional<Instant>> broken) {
    Map<String, List<FlexExecution>> days = new TreeMap<>();
    for (FlexExecution execution : executions) {
      days.computeIfAbsent(execution.day().map(Object::toString).orElse(""), k -> new ArrayList<>())
          .add(execution);
    }
    return days.values().stream().flatMap(day -> ofDay(day, broken)).toList();
  }

  /// Contracts bought less those sold, in the order of their first execution.
  static Map<Instrument, Long> totals(List<FlexExecution> executions) {
    Map<Instrument, Long> totals = new LinkedHashMap<>();
    executions.forEach(e -> totals.merge(e.instrument(), (long) e.quantity(), Long::sum));
    return totals;
  }

  /// How many whole packages the totals are.
  static int packages(Map<Instrument, Long> totals) {
    return totals.values().stream()
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::gcd)
        .intValueExact();
  }

  /// The closing and the opening part of a batch that has both, else the batch.
  ///
  /// A roll in one order closes one position and opens another. Where an execution does not say
  /// what it did, the batch stays whole.
  static List<List<FlexExecution>> parts(List<FlexExecution> batch) {
    List<FlexExecution> closing = having(batch, Order.Effect.CLOSE);
    List<FlexExecution> opening = having(batch, Order.Effect.OPEN);
    boolean isRoll =
        closing.size() + opening.size() == batch.size()
            && !closing.isEmpty()
            && !opening.isEmpty()
            && isWhole(totals(closing))
            && isWhole(totals(opening));
    return isRoll ? List.of(closing, opening) : List.of(batch);
  }

  private static List<FlexExecution> having(List<FlexExecution> batch, Order.Effect effect) {
    return batch.stream().filter(e -> e.effect().equals(Optional.of(effect))).toList();
  }

  private static Stream<List<FlexExecution>> ofDay(
      List<FlexExecution> day, Set<Optional<Instant>> broken) {
    List<FlexExecution> apart = day.stream().filter(e -> broken.contains(e.at())).toList();
    List<FlexExecution> sound =
        day.stream()
            .filter(e -> !broken.contains(e.at()))
            .sorted(Comparator.comparing(e -> e.at().orElse(Instant.MIN)))
            .toList();
    Map<Instrument, Long> totals = totals(sound);
    boolean isPackage =
        totals.size() > 1
            && isWhole(totals)
            && totals.keySet().stream().map(Instrument::multiplier).distinct().count() == 1;
    return Stream.concat(
        apart.stream().map(List::of),
        isPackage ? packed(sound, totals).stream() : sound.stream().map(List::of));
  }

  private static boolean isWhole(Map<Instrument, Long> totals) {
    return totals.values().stream().allMatch(q -> q != 0 && Math.abs(q) <= Integer.MAX_VALUE);
  }

  /// Moment by moment, closed as soon as what is collected is whole packages.
  private static List<List<FlexExecution>> packed(
      List<FlexExecution> sound, Map<Instrument, Long> totals) {
    List<List<FlexExecution>> batches = new ArrayList<>();
    List<FlexExecution> open = new ArrayList<>();
    for (int i = 0; i < sound.size(); i++) {
      open.add(sound.get(i));
      boolean isLastOfMoment =
          i + 1 == sound.size() || !sound.get(i + 1).at().equals(sound.get(i).at());
      if (isLastOfMoment && isMultiple(totals(open), totals)) {
        batches.add(List.copyOf(open));
        open.clear();
      }
    }
    return batches;
  }

  /// Whether `some` has every contract of `all`, in the same proportion and direction.
  private static boolean isMultiple(Map<Instrument, Long> some, Map<Instrument, Long> all) {
    int packages = packages(all);
    Set<Long> counts = new HashSet<>();
    for (var leg : all.entrySet()) {
      long ratio = leg.getValue() / packages;
      long quantity = some.getOrDefault(leg.getKey(), 0L);
      if (quantity % ratio != 0) {
        return false;
      }
      counts.add(quantity / ratio);
    }
    return counts.size() == 1 && counts.iterator().next() > 0;
  }
}
