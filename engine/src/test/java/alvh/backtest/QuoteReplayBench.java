package alvh.backtest;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/// 20 million generated quotes: `./alvh bench replay [DAYS]`.
///
/// 2,000 days of 10,000 quotes go through whole-chain implied vols and greeks, strikes by delta,
/// rules, the ledger and a VX hedge paid daily, on one thread and on two.
public final class QuoteReplayBench {
  private static final int DAYS = 2_000;
  private static final int SLICES = 50;
  private static final int STRIKES = 100;
  private static final long SEED = 20_140_106;
  private static final int RUNS = 3;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MILLION = 1e6;
  private static final double CENTS_PER_USD = 100;

  /// What a prototype without rules, ledger and hedge reached, and the aim with them, on one
  /// thread, millions of quotes a second.
  private static final double PROTOTYPE = 140;

  private static final double AIM = 50;

  private QuoteReplayBench() {}

  /// @param arguments the number of days, by default 2,000
  public static void main(String[] arguments) {
    int count = arguments.length == 0 ? DAYS : Integer.parseInt(arguments[0]);
    System.out.printf(
        Locale.ROOT,
        "%d days of %d quotes, seed %d, %d runs each; %d cores, load %.1f, Java %s%n",
        count,
        2 * SLICES * STRIKES,
        SEED,
        RUNS,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.version());
    long start = System.nanoTime();
    List<GeneratedDay> days = new GeneratedQuotes(SEED, SLICES, STRIKES).days(count);
    System.out.printf(
        Locale.ROOT,
        "drawn in %.1f s; aim %.0f M quotes/s on one thread, prototype without rules, ledger and"
            + " hedge %.0f%n%n%7s %8s %10s %9s",
        (System.nanoTime() - start) / NANOS_PER_SECOND,
        AIM,
        PROTOTYPE,
        "threads",
        "s",
        "M quotes/s",
        "M vols/s");
    for (ReplayStage stage : ReplayStage.values()) {
      System.out.printf(Locale.ROOT, " %8s", stage.name().toLowerCase(Locale.ROOT) + "%");
    }
    System.out.printf(Locale.ROOT, " %6s %14s%n", "fills", "equity USD");
    for (int threads = 1; threads <= 2; threads++) {
      for (int run = 0; run < RUNS; run++) {
        show(days, threads);
      }
    }
  }

  private static void show(List<GeneratedDay> days, int threads) {
    long start = System.nanoTime();
    QuoteReplay.Outcome outcome = QuoteReplay.run(days, threads);
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    System.out.printf(
        Locale.ROOT,
        "%7d %8.2f %10.2f %9.2f",
        threads,
        seconds,
        outcome.quotes() / MILLION / seconds,
        outcome.vols() / MILLION / seconds);
    for (ReplayStage stage : ReplayStage.values()) {
      System.out.printf(Locale.ROOT, " %8.1f", outcome.times().percent(stage));
    }
    System.out.printf(
        Locale.ROOT,
        " %6d %14.2f%n",
        outcome.book().fills().size(),
        outcome.book().equity().getLast() / CENTS_PER_USD);
  }
}
