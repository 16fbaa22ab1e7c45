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

  private final Path folder;
  private final LocalSource source;
  private final Map<String, Integer> served = new HashMap<>();
  private final Map<String, Long> nanosOfWork = new HashMap<>();
  private final Acknowledged acknowledged = new Acknowledged();
  private int version;
  private int imports;

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
      Process process = bench.start(verb, bench.said());
      bench.awaitMarker(process);
      long begun = System.nanoTime();
      int code = process.waitFor();
      assertThat(code).as(verb + ": " + bench.output()).isLessThanOrEqualTo(1);
      bench.nanosOfWork.put(verb, System.nanoTime() - begun);
      bench.acknowledged.add(verb, bench.output(), bench.imports);
    }
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
    served.put(Journal.hash(chain), version);
    source.serve(CHAIN, chain);
    version++;
  }

  private void serve(String url, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    served.putIfAbsent(Journal.hash(body), version);
    source.serve(url, body);
  }

  /// Starts `verb`, its output going to `said`.
  Process start(String verb, Path said) throws IOException {
    List<String> words =
        new ArrayList<>(
            switch (verb) {
              case "fetch" ->
                  List.of(
                      "data", "fetch", "vix", "vix3m", "vvix", "spx", "vx", "--from", "2025",
                      "--json");
              case "collect" -> List.of("data", "collect", "SPX", "--json");
              case "import" ->
                  List.of("book", "import", positions().toString(), "--at", "2025-08-08");
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
    int put = put(imports);
    Path file = folder.resolve("positions-" + imports + ".txt");
    return Files.writeString(
        file,
        String.format(
            Locale.ROOT,
            """
            -1 SPX   250919P0%d000 20.00
            +1 SPX   250919P0%d000 19.00
            -1 SPX   250919C0%d000 12.00
            +1 SPX   250919C0%d000 11.00
            """,
            put,
            put - 5,
            put + 1300,
            put + 1305));
  }

  /// The put that the condor of an import is short of; no two condors share a contract.
  static int put(int number) {
    return 4000 + 10 * number;
  }

  /// Starts `verb`, waits for the mark of its run - before it Java starts and nothing of ours has
  /// begun - and kills it at a random point of the time it usually takes from there.
  Outcome killed(String verb, Random random) throws IOException, InterruptedException {
    serveNext();
    Process process = start(verb, said());
    boolean ended = awaitMarker(process);
    long rest = (long) (nanosOfWork.getOrDefault(verb, 0L) * random.nextDouble());
    ended |= process.waitFor(rest, TimeUnit.NANOSECONDS);
    process.destroyForcibly();
    process.waitFor();
    String output = output();
    acknowledged.add(verb, output, imports);
    return new Outcome(verb, !ended, hasMarker(), output);
  }

  /// Returns whether the process has ended.
  private boolean awaitMarker(Process process) throws IOException, InterruptedException {
    while (!hasMarker()) {
      if (process.waitFor(1, TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return false;
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

  /// What processes have said they kept.
  Acknowledged acknowledged() {
    return acknowledged;
  }

  /// What the next start says became of runs that did not end; nothing of them is left then but
  /// downloads that go on.
  List<String> nextStart() throws IOException {
    CommandRun next = CommandRun.of("book", "--workspace", folder.toString());
    assertThat(next.code()).as(next.err()).isZero();
    assertThat(next.out()).contains(acknowledged.condors());
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(f -> !f.startsWith(folder.resolve("data/.partial"))))
          .as(next.err())
          .noneMatch(f -> f.getFileName().toString().matches("\\..*\\.(tmp|new|old|part|next)"));
    }
    return next.err().lines().filter(l -> l.contains("did not end")).toList();
  }

  Path journal() {
    return folder.resolve("journal.db");
  }

  /// Every file that can be read as data is one that the source has served, whole, and none that a
  /// process has said it kept is gone or has become older.
  void requireReadable() throws IOException {
    for (Path file : files(folder.resolve("data"))) {
      assertThat(served)
          .as("data file %s", file)
          .containsKey(Journal.hash(Files.readAllBytes(file)));
    }
    Set<String> chains = new HashSet<>();
    for (Path file : files(folder.resolve("chains"))) {
      try (var in = new GZIPInputStream(Files.newInputStream(file))) {
        assertThat(served).as("chain %s", file).containsKey(Journal.hash(in.readAllBytes()));
      }
      chains.add(file.toString());
    }
    assertThat(chains).containsAll(acknowledged.chains());
    for (var kept : acknowledged.histories().entrySet()) {
      Path file = folder.resolve("data").resolve(kept.getKey());
      int held = served.getOrDefault(Journal.hash(Files.readAllBytes(file)), -1);
      assertThat(held)
          .as("version of %s", file)
          .isGreaterThanOrEqualTo(served.getOrDefault(kept.getValue(), Integer.MAX_VALUE));
    }
  }

  /// The last decision, made again, is the same to the byte.
  void requireReplay() {
    CommandRun again =
        CommandRun.of("decide", "--replay", "2025-08-11", "--workspace", folder.toString());
    assertThat(again.err()).contains("the same");
    assertThat(again.code()).isZero();
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
