package alvh.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Days of quotes through whole-chain vols and greeks, rules, ledger and hedge. Days are worked out
/// block by block by all threads; what is done with them goes in the order of time.
final class QuoteReplay {
  /// Few enough that a block's arrays stay near the processor.
  private static final int BLOCK = 8;

  private QuoteReplay() {}

  /// What came of a replay.
  ///
  /// @param quotes read, calls and puts
  /// @param vols found
  /// @param greeks a sum over all greeks, for one run to be held against another
  /// @param times thread time by what it went to
  record Outcome(long quotes, long vols, double greeks, ReplayBook book, StageTimes times) {}

  static Outcome run(List<GeneratedDay> days, int threads) {
    List<DayGreeks> block = new ArrayList<>();
    for (int i = 0; i < BLOCK; i++) {
      block.add(new DayGreeks());
    }
    var book = new ReplayBook();
    long quotes = 0;
    long vols = 0;
    double sum = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int from = 0; from < days.size(); from += BLOCK) {
        List<GeneratedDay> some = days.subList(from, Math.min(from + BLOCK, days.size()));
        workOut(some, block, pool, threads);
        for (int i = 0; i < some.size(); i++) {
          book.day(some.get(i), block.get(i));
          quotes += some.get(i).quotes();
          vols += block.get(i).count();
          sum += block.get(i).sum();
        }
      }
    }
    return new Outcome(quotes, vols, sum, book, times(block, book));
  }

  private static void workOut(
      List<GeneratedDay> days, List<DayGreeks> into, ExecutorService pool, int threads) {
    if (threads == 1) {
      for (int i = 0; i < days.size(); i++) {
        into.get(i).take(days.get(i));
      }
      return;
    }
    List<Callable<Boolean>> parts = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int first = t;
      parts.add(() -> {
        for (int i = first; i < days.size(); i += threads) {
          into.get(i).take(days.get(i));
        }
        return true;
      });
    }
    try {
      for (Future<Boolean> part : pool.invokeAll(parts)) {
        part.get();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while days were worked out", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a day could not be worked out", failed);
    }
  }

  private static StageTimes times(List<DayGreeks> block, ReplayBook book) {
    var times = new StageTimes();
    times.add(book.times());
    block.forEach(day -> times.add(day.times()));
    return times;
  }
}
