package alvh.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How long a start takes: `./alvh bench startup`.
///
/// Whole processes from outside, the variants in turn so that a machine whose speed drifts is just
/// to all of them; medians with the least and the most of the runs.
public final class StartUpBench {
  private static final int RUNS = 21;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final List<List<String>> VERBS =
      List.of(List.of("version"), List.of("rules", "show", "S-24"));

  private StartUpBench() {}

  /// @param arguments the launcher, then the command line of java that it runs
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> launcher = List.of(arguments[0]);
    List<String> java = List.of(arguments).subList(1, arguments.length);
    System.out.printf(
        Locale.ROOT,
        "%d runs each, in turn; %d cores, load %.1f, Java %s; milliseconds%n%n%-18s %-26s %7s %7s %7s%n",
        RUNS,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.version(),
        "verb",
        "variant",
        "median",
        "min",
        "max");
    for (List<String> verb : VERBS) {
      Map<String, double[]> times = new LinkedHashMap<>();
      times.put("bare java, with cache", new double[RUNS]);
      times.put("launcher, with cache", new double[RUNS]);
      times.put("launcher, without cache", new double[RUNS]);
      // the first round is not counted
      for (int run = -1; run < RUNS; run++) {
        for (Map.Entry<String, double[]> variant : times.entrySet()) {
          boolean isBare = variant.getKey().startsWith("bare");
          boolean isCached = !variant.getKey().contains("without");
          double time = millis(isBare ? java : launcher, verb, isCached);
          if (run >= 0) {
            variant.getValue()[run] = time;
          }
        }
      }
      times.forEach((name, millis) -> show(String.join(" ", verb), name, millis));
    }
  }

  private static double millis(List<String> command, List<String> verb, boolean isCached)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(command);
    line.addAll(verb);
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT);
    builder.environment().put("ALVH_AOT", isCached ? "on" : "off");
    long start = System.nanoTime();
    int code = builder.start().waitFor();
    double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
    if (code != 0) {
      throw new IllegalStateException("exit code " + code + " of " + line);
    }
    return millis;
  }

  private static void show(String verb, String variant, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-18s %-26s %7.0f %7.0f %7.0f%n",
        verb,
        variant,
        sorted[RUNS / 2],
        sorted[0],
        sorted[RUNS - 1]);
  }
}
