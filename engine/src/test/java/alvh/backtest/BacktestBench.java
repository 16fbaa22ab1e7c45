package alvh.backtest;

import alvh.playbook.Playbook;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;

/// How long a run over real series takes: `./alvh bench backtest [YEARS...]`.
///
/// The whole and spans of 4, 2 and 1 years from the first day on, of a playbook without a hedge and
/// of one with; prepared days, beside the bare pricing of the same legs in the same JVM. Needs real
/// data; reading its files is not counted.
public final class BacktestBench {
  private static final List<Integer> SPANS = List.of(15, 4, 2, 1);
  private static final List<String> PLAYBOOKS = List.of("unhedged", "alvh");
  private static final int RUNS = 5;

  /// Runs after the first, until what they go through is compiled.
  private static final int WARM_UPS = 2;

  /// A kernel of microseconds is repeated until the clock can tell.
  private static final int KERNEL_RUNS = 21;

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MILLIS_PER_SECOND = 1e3;
  private static final double BYTES_PER_MIB = 1 << 20;

  private static double kept;

  private BacktestBench() {}

  /// @param arguments spans in years, by default the whole, 4, 2 and 1
  public static void main(String[] arguments) {
    List<Integer> spans =
        arguments.length == 0
            ? SPANS
            : Arrays.stream(arguments)
                .map(Integer::valueOf)
                .sorted(Comparator.reverseOrder())
                .toList();
    System.out.printf(
        Locale.ROOT,
        "%d runs each after one that prepares and %d to warm up; %d cores, load %.1f, Java %s%n%n",
        RUNS,
        WARM_UPS,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.version());
    System.out.printf(
        Locale.ROOT,
        "%-10s %5s %9s %9s %9s %9s %7s %10s %8s %9s%n",
        "playbook",
        "days",
        "first s",
        "median s",
        "least s",
        "us/day",
        "legs",
        "kernel ms",
        "times",
        "heap MiB");
    var runs = new PreparedRuns();
    for (String name : PLAYBOOKS) {
      Playbook playbook = PreparedRuns.playbook(name);
      spans.forEach(years -> measure(runs, playbook, years));
    }
    System.out.println(
        "\nfirst: prepares the days that no run before it came to; times: median over kernel;"
            + "\nheap: used after a collection, with all days prepared so far (sum "
            + kept
            + ")");
  }

  private static void measure(PreparedRuns runs, Playbook playbook, int years) {
    LocalDate end = PreparedRuns.FIRST.plusYears(years);
    LocalDate to = end.isAfter(PreparedRuns.LAST) ? PreparedRuns.LAST : end;
    double first = seconds(() -> days(runs, playbook, to));
    var kernel = new LegKernel();
    int days = runs.run(playbook, to, kernel::listening).days().size();
    for (int i = 0; i < WARM_UPS; i++) {
      kept += days(runs, playbook, to);
    }
    double[] whole = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      whole[i] = seconds(() -> days(runs, playbook, to));
    }
    double[] bare = new double[KERNEL_RUNS];
    for (int i = 0; i < KERNEL_RUNS; i++) {
      bare[i] = seconds(kernel::run);
    }
    Arrays.sort(whole);
    Arrays.sort(bare);
    double median = whole[RUNS / 2];
    double kernelMedian = bare[KERNEL_RUNS / 2];
    System.out.printf(
        Locale.ROOT,
        "%-10s %5d %9.2f %9.3f %9.3f %9.0f %7d %10.3f %8.0f %9.0f%n",
        playbook.name(),
        days,
        first,
        median,
        whole[0],
        median / days * NANOS_PER_SECOND / MILLIS_PER_SECOND,
        kernel.size(),
        kernelMedian * MILLIS_PER_SECOND,
        median / kernelMedian,
        heapMib());
  }

  private static double days(PreparedRuns runs, Playbook playbook, LocalDate to) {
    return runs.run(playbook, to, UnaryOperator.identity()).days().getLast().equityCents();
  }

  private static double seconds(DoubleSupplier work) {
    long start = System.nanoTime();
    kept += work.getAsDouble();
    return (System.nanoTime() - start) / NANOS_PER_SECOND;
  }

  private static double heapMib() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / BYTES_PER_MIB;
  }
}
