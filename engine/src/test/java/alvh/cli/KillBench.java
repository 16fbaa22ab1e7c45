package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.feed.DelayedQuotesFromTable;
import alvh.feed.LocalSource;
import alvh.journal.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// A workspace on the synthetic day, a source that has something new each time, and processes of
/// the command line that are killed while they work.
final class KillBench implements AutoCloseable {
  /// What is killed, in turn.
  static final List<String> VERBS = List.of("fetch", "collect", "import", "decide");

  private static final String CBOE = "https://cdn.cboe.com/";
  private static final String INDEX = CBOE + "api/global/us_indices/daily_prices/";
  private static final String CHAIN = CBOE + "api/global/delayed_quotes/options/_SPX.json";
  private static final String VX = CBOE + "data/us/futures/market_statistics/historical_data/VX/";
  private static final List<String> INDICES = List.of("VIX", "VIX3M", "VVIX", "SPX");

  /// Rows of each history that the source does not have yet at first.
  private static final int ROWS_TO_COME = 60;

  private static final Pattern KEPT = Pattern.compile("entr(?:y|ies) (?:\\d+ to )?(\\d+)");

  private final Path folder;
  private final LocalSource source;
  private final Set<String> served = new HashSet<>();
  private final Map<String, Long> millis = new HashMap<>();
  private int version;
  private int imports;
  private long acknowledged;

  private KillBench(Path folder, LocalSource source) {
    this.folder = folder;
    this.source = source;
  }

  /// One process.
  ///
  /// @param verb what it did
  /// @param wasKilled whether it had not ended by itself
  /// @param hadBegun whether it left the mark of a run that did not end
  /// @param output what it had printed
  record Outcome(String verb, boolean wasKilled, boolean hadBegun, String output) {}

  /// A workspace in `folder`, each verb run once to the end.
  static KillBench in(Path folder) throws IOException, InterruptedException {
    var bench = new KillBench(folder, LocalSource.start());
    CommandRun made = CommandRun.of("init", folder.toString(), "--equity", "2000000");
    assertThat(made.code()).as(made.err()).isZero();
    bench.redirect();
    for (String verb : VERBS) {
      bench.serveNext();
      long start = System.nanoTime();
      Process process = bench.start(verb, bench.said());
      int code = process.waitFor();
      String output = bench.output();
      assertThat(code).as(verb + ": " + output).isLessThanOrEqualTo(1);
      bench.millis.put(verb, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      bench.acknowledge(output);
    }
    assertThat(bench.acknowledged).isPositive();
    return bench;
  }

  private void redirect() throws IOException {
    Path settings = folder.resolve("alvh.yaml");
    String host = "fetch:\n  hosts:\n    cdn.cboe.com: \"" + source.base() + "\"\n";
    Files.writeString(settings, Files.readString(settings).replaceFirst("(?m)^fetch:\n", host));
  }

  /// The source has one row more of every history and a snapshot of a minute later.
  private void serveNext() throws IOException {
    Path demo = RealData.projectRoot().resolve("examples").resolve("demo");
    for (String name : INDICES) {
      String file = name + "_History.csv";
      List<String> lines = Files.readAllLines(demo.resolve(file));
      int rows = Math.min(lines.size(), lines.size() - ROWS_TO_COME + version / 4);
      serve(INDEX + file, String.join("\n", lines.subList(0, rows)) + "\n");
    }
    try (Stream<Path> files = Files.list(demo)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("VX_")).toList()) {
        serve(VX + file.getFileName(), Files.readString(file));
      }
    }
    String minute = String.format(Locale.ROOT, "%02d:%02d", 10 + version / 60, version % 60);
    byte[] chain =
        DelayedQuotesFromTable.json(
            demo.resolve("spx_quotedata_synthetic.csv"),
            "2025-08-11T" + minute + ":00",
            "2025-08-11 14:00:00");
    served.add(Journal.hash(chain));
    source.serve(CHAIN, chain);
    version++;
  }

  private void serve(String url, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    served.add(Journal.hash(body));
    source.serve(url, body);
  }

  /// Starts `verb`, its output going to `said`.
  Process start(String verb, Path said) throws IOException {
    List<String> words =
        new ArrayList<>(
            switch (verb) {
              case "fetch" ->
                  List.of("data", "fetch", "vix", "vix3m", "vvix", "spx", "vx", "--from", "2025");
              case "collect" -> List.of("data", "collect", "SPX");
              case "import" -> List.of("book", "import", positions().toString());
              default -> List.of("decide");
            });
    words.addAll(List.of("--workspace", folder.toString()));
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(words);
    // to a file: a killed process's pipe is closed before it can be read
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  /// A file with one condor that the book does not have.
  private Path positions() throws IOException {
    imports++;
    int strike = 4500 + 5 * imports;
    Path file = folder.resolve("positions-" + imports + ".txt");
    return Files.writeString(
        file,
        String.format(
                Locale.ROOT,
                """
                -1 SPX   250919P%1$05d000 20.00
                +1 SPX   250919P%2$05d000 15.00
                -1 SPX   250919C05300000 12.00
                +1 SPX   250919C05400000 5.00
                """,
                strike,
                strike - 100)
            .replace("C05300000", String.format(Locale.ROOT, "C%05d000", 5300 + 5 * imports))
            .replace("C05400000", String.format(Locale.ROOT, "C%05d000", 5600 + 5 * imports)));
  }

  /// The part of a run in which Java itself starts and nothing of ours has begun.
  private static final double STARTING = 0.3;

  /// Starts `verb` and kills it at a random point of its usual time; hardly ever while Java starts.
  Outcome killed(String verb, Random random) throws IOException, InterruptedException {
    serveNext();
    Process process = start(verb, said());
    long usual = millis.getOrDefault(verb, 1_000L);
    boolean ended =
        process.waitFor(
            (long) (usual * (STARTING + (1 - STARTING / 2) * random.nextDouble())),
            TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    process.waitFor();
    String output = output();
    acknowledge(output);
    return new Outcome(verb, !ended, hasMarker(), output);
  }

  private boolean hasMarker() throws IOException {
    Path run = folder.resolve(".run");
    if (!Files.isDirectory(run)) {
      return false;
    }
    try (Stream<Path> files = Files.list(run)) {
      return files.anyMatch(f -> !f.getFileName().toString().startsWith("."));
    }
  }

  private Path said() {
    return folder.resolve("said.txt");
  }

  private String output() throws IOException {
    return Files.readString(said());
  }

  private void acknowledge(String output) {
    Matcher kept = KEPT.matcher(output);
    while (kept.find()) {
      acknowledged = Math.max(acknowledged, Long.parseLong(kept.group(1)));
    }
  }

  /// The newest entry that a process has said it kept.
  long acknowledged() {
    return acknowledged;
  }

  /// What the next start says became of runs that did not end.
  List<String> nextStart() {
    CommandRun next = CommandRun.of("book", "--workspace", folder.toString());
    assertThat(next.code()).as(next.err()).isZero();
    return next.err().lines().filter(l -> l.contains("did not end")).toList();
  }

  Path journal() {
    return folder.resolve("journal.db");
  }

  /// Every file that can be read as data is one that the source has served, whole.
  void requireReadable() throws IOException {
    for (Path file : files(folder.resolve("data"))) {
      assertThat(served).as("data file %s", file).contains(Journal.hash(Files.readAllBytes(file)));
    }
    for (Path file : files(folder.resolve("chains"))) {
      try (var in = new GZIPInputStream(Files.newInputStream(file))) {
        assertThat(served).as("chain %s", file).contains(Journal.hash(in.readAllBytes()));
      }
    }
  }

  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile)
          .filter(f -> !below.relativize(f).toString().matches("(.*/)?\\..*"))
          .toList();
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
