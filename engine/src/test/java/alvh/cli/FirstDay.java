package alvh.cli;

import alvh.RealData;
import alvh.feed.DelayedQuotesFromTable;
import alvh.feed.LocalSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The first day of a user: the verbs in their order, on a server of this machine that stands in
/// for the sources with the real files of Friday 2024-01-05.
final class FirstDay implements AutoCloseable {
  private static final String CBOE = "https://cdn.cboe.com/api/global/us_indices/daily_prices/";
  private static final String FRED = "https://fred.stlouisfed.org/graph/fredgraph.csv?id=";
  private static final String CHAINS = "https://cdn.cboe.com/api/global/delayed_quotes/options/";

  private final Path folder;
  private final LocalSource source;
  private final List<Step> steps = new ArrayList<>();

  private FirstDay(Path folder, LocalSource source) {
    this.folder = folder;
    this.source = source;
  }

  /// One line of the day.
  ///
  /// @param line as a person types it in the workspace
  /// @param expected the exit code it has to have
  record Step(String line, int expected, CommandRun run) {}

  /// Lives the day in `folder`.
  static FirstDay run(Path folder) throws IOException {
    LocalSource source = source();
    var day = new FirstDay(folder, source);
    day.first(List.of("init", folder.toString(), "--equity", "1500000"));
    day.redirect();
    String examples = RealData.projectRoot().resolve("examples/brokers") + "/";
    day.then(0, "data", "fetch", "vix", "vix3m", "vvix", "spx", "vx", "dff", "--from", "2023");
    day.then(0, "data", "collect", "SPX");
    day.then(1, "data", "status");
    day.then(1, "book", "import", examples + "thinkorswim-positions-2024-01-05.csv");
    day.then(0, "book", "import", examples + "ibkr-flex-2024-01-05.xml");
    day.then(0, "book");
    day.then(0, "decide");
    day.then(0, "ticket");
    day.then(0, "decide", "--replay", "2024-01-05");
    day.then(0, "journal", "check");
    return day;
  }

  private static LocalSource source() throws IOException {
    LocalSource source = LocalSource.start().serveRealFiles();
    source.serve(CBOE + "SPX_History.csv", spx());
    source.serve(FRED + "DFF", dff());
    source.serve(
        CHAINS + "_SPX.json",
        DelayedQuotesFromTable.json(
            RealData.file("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz"),
            "2024-01-05T16:14:59",
            "2024-01-05 21:30:05"));
    return source;
  }

  /// Real closes in the layout of the exchange's file of one value.
  private static byte[] spx() throws IOException {
    var us = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
    return table("spx/spx_close_1990_2026.csv", "DATE,SPX", us);
  }

  /// The real rate in the layout of its source.
  private static byte[] dff() throws IOException {
    return table(
        "rates/fed_funds_2010_2026.csv", "observation_date,DFF", DateTimeFormatter.ISO_DATE);
  }

  private static byte[] table(String file, String header, DateTimeFormatter dates)
      throws IOException {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (String line : Files.readAllLines(RealData.file(file)).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      text.append(dates.format(LocalDate.parse(cells[0].substring(0, 10))))
          .append(',')
          .append(cells[1])
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Sends the program to this machine instead of the sources.
  private void redirect() throws IOException {
    Path settings = folder.resolve("alvh.yaml");
    StringBuilder hosts = new StringBuilder("fetch:\n  hosts:\n");
    source
        .hosts()
        .forEach((host, base) ->
            hosts.append("    ").append(host).append(": \"").append(base).append("\"\n"));
    String text = Files.readString(settings).replaceFirst("(?m)^fetch:\n", hosts.toString());
    Files.writeString(settings, text);
  }

  private void first(List<String> words) {
    steps.add(new Step(line(words), 0, CommandRun.of(words)));
  }

  private void then(int expected, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--workspace", folder.toString()));
    steps.add(new Step(line(List.of(words)), expected, CommandRun.of(all)));
  }

  private static String line(List<String> words) {
    return "alvh " + String.join(" ", words);
  }

  /// The workspace.
  Path folder() {
    return folder;
  }

  /// The steps so far.
  List<Step> steps() {
    return List.copyOf(steps);
  }

  /// The first step whose line begins with `line`, or is it.
  Step step(String line) {
    return steps.stream()
        .filter(s -> s.line().equals(line))
        .findFirst()
        .or(() -> steps.stream().filter(s -> s.line().startsWith(line)).findFirst())
        .orElseThrow();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
