package alvh.entry;

import alvh.instrument.Right;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The search for a credit once more: every pair of short strikes is priced first, then the path is
/// laid through the table of those that bring the tier.
final class PlainCredit {
  private final EntrySpec.ByCredit spec;
  private final PlainSlice slice;
  private final double range;
  private final List<Double> puts;
  private final List<Double> calls;

  PlainCredit(EntrySpec.ByCredit spec, PlainSlice slice, double range) {
    this.spec = spec;
    this.slice = slice;
    this.range = range;
    this.puts = ladder(Right.PUT);
    this.calls = ladder(Right.CALL);
  }

  /// Short put and short call.
  record Shorts(double put, double call) {}

  private List<Double> ladder(Right right) {
    Map<Double, Double> deltas = slice.deltas(right);
    return deltas.keySet().stream()
        .filter(k -> k % spec.step() == 0)
        .filter(k -> slice.canBuy(right, k + right.sign() * spec.widths().of(right)))
        .filter(k -> distance(k) >= spec.distance().least() * range)
        .filter(k -> distance(k) <= spec.distance().most() * range)
        .filter(k -> deltas.getOrDefault(k, Double.NaN) <= spec.caps().delta())
        .filter(k -> side(right, k) > 0)
        .sorted(Comparator.comparingDouble(this::distance))
        .toList();
  }

  private double distance(double strike) {
    return Math.abs(strike - slice.forward());
  }

  /// The credit of one side.
  double side(Right right, double strike) {
    double bought = strike + right.sign() * spec.widths().of(right);
    double natural = slice.bid(right, strike) - slice.ask(right, bought);
    double mid = (natural + slice.ask(right, strike) - slice.bid(right, bought)) / 2;
    return spec.tier().basis() == CreditTier.Basis.MID ? mid : natural;
  }

  private boolean brings(int put, int call) {
    double credit = side(Right.PUT, puts.get(put)) + side(Right.CALL, calls.get(call));
    return credit > spec.tier().points() - 1e-6;
  }

  /// Whether any pair of strikes that may be sold brings the tier.
  boolean isAnywhere() {
    return IntStream.range(0, puts.size())
        .anyMatch(p -> IntStream.range(0, calls.size()).anyMatch(c -> brings(p, c)));
  }

  /// @param widened the side that moves out first; empty when both move together
  Optional<Shorts> find(Optional<Right> widened) {
    if (puts.isEmpty() || calls.isEmpty()) {
      return Optional.empty();
    }
    int put = start(puts);
    int call = start(calls);
    List<int[]> path = new ArrayList<>();
    path.add(new int[] {put, call});
    boolean isOut = brings(put, call);
    for (int leg = 0; leg < (widened.isPresent() ? 2 : 1); leg++) {
      int[] from = isOut ? last(path) : path.getLast();
      path = isOut ? path.subList(0, path.indexOf(from) + 1) : path;
      boolean first = leg == 0;
      boolean movesPut = widened.map(r -> (r == Right.PUT) == (isOut == first)).orElse(true);
      boolean movesCall = widened.map(r -> (r == Right.CALL) == (isOut == first)).orElse(true);
      for (int k = 1; k <= Math.max(puts.size(), calls.size()); k++) {
        int step = isOut ? k : -k;
        path.add(
            new int[] {
              movesPut ? Math.clamp(from[0] + step, 0, puts.size() - 1) : from[0],
              movesCall ? Math.clamp(from[1] + step, 0, calls.size() - 1) : from[1]
            });
      }
    }
    return isOut
        ? Optional.of(shorts(last(path)))
        : path.stream().filter(p -> brings(p[0], p[1])).findFirst().map(this::shorts);
  }

  /// The last of the first places that all bring the tier.
  private int[] last(List<int[]> path) {
    return path.stream().takeWhile(p -> brings(p[0], p[1])).reduce((a, b) -> b).orElseThrow();
  }

  private Shorts shorts(int[] place) {
    return new Shorts(puts.get(place[0]), calls.get(place[1]));
  }

  private int start(List<Double> ladder) {
    int start = 0;
    while (start < ladder.size() - 1
        && distance(ladder.get(start)) < spec.distance().start() * range) {
      start++;
    }
    return start;
  }
}
