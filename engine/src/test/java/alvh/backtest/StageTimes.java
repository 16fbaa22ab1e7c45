package alvh.backtest;

import java.util.EnumMap;
import java.util.Map;

/// Nanoseconds by what they went to; changes, and belongs to one thread at a time.
final class StageTimes {
  private final Map<ReplayStage, Long> nanos = new EnumMap<>(ReplayStage.class);

  void add(ReplayStage stage, long more) {
    nanos.merge(stage, more, Long::sum);
  }

  void add(StageTimes others) {
    others.nanos.forEach(this::add);
  }

  /// The share of `stage` in all of them, percent.
  double percent(ReplayStage stage) {
    long all = nanos.values().stream().mapToLong(Long::longValue).sum();
    return 100.0 * nanos.getOrDefault(stage, 0L) / all;
  }
}
