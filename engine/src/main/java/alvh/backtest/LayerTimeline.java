package alvh.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// When each hedge layer was in which state.
///
/// @param layers the spans of each layer, by its label; they follow each other without a gap while
///   the layer is told of
public record LayerTimeline(SortedMap<String, List<Span>> layers) {
  /// A time in one state.
  ///
  /// @param state as the desk calls it: `active`, `idle`, `monetising`
  /// @param from first day
  /// @param to last day
  /// @param days trading days
  public record Span(String state, LocalDate from, LocalDate to, int days) {}

  public LayerTimeline {
    SortedMap<String, List<Span>> copy = new TreeMap<>();
    layers.forEach((label, spans) -> copy.put(label, List.copyOf(spans)));
    layers = Collections.unmodifiableSortedMap(copy);
  }

  /// The timeline of `run`.
  public static LayerTimeline of(BacktestRun run) {
    SortedMap<String, List<Span>> layers = new TreeMap<>();
    LocalDate before = run.days().getFirst().day();
    for (BacktestDay day : run.days()) {
      for (Map.Entry<String, String> layer : day.layers().entrySet()) {
        List<Span> spans = layers.computeIfAbsent(layer.getKey(), l -> new ArrayList<>());
        boolean goesOn =
            !spans.isEmpty()
                && spans.getLast().state().equals(layer.getValue())
                && spans.getLast().to().equals(before);
        if (goesOn) {
          Span last = spans.removeLast();
          spans.add(new Span(last.state(), last.from(), day.day(), last.days() + 1));
        } else {
          spans.add(new Span(layer.getValue(), day.day(), day.day(), 1));
        }
      }
      before = day.day();
    }
    return new LayerTimeline(layers);
  }
}
