package alvh.cli;

import alvh.RealData;
import alvh.feed.ChainArchive;
import alvh.feed.DelayedQuotesFromTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A workspace on the synthetic Monday 2025-08-11, without a network: its history, and snapshots of
/// its chain.
final class DeskFolder {
  /// What the condor of [#statement] is called once it is imported.
  static final String CONDOR = "spx-2025-09-19";

  private static final Path DEMO = RealData.projectRoot().resolve("examples").resolve("demo");

  private final Path folder;

  private DeskFolder(Path folder) {
    this.folder = folder;
  }

  /// A workspace of 2,000,000 USD with one snapshot, of 15:45 New York.
  static DeskFolder in(Path folder) throws IOException {
    var desk = new DeskFolder(folder);
    CommandRun.of("init", folder.toString(), "--equity", "2000000");
    Files.createDirectories(folder.resolve("data/vx"));
    try (Stream<Path> files = Files.list(DEMO)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("VX_")) {
          Files.copy(file, folder.resolve("data/vx").resolve(name));
        } else if (name.endsWith("_History.csv")) {
          Files.copy(file, folder.resolve("data").resolve(name));
        }
      }
    }
    return desk.snapshot("15:45:00");
  }

  /// One snapshot more, of the same quotes at another time of the day.
  DeskFolder snapshot(String time) throws IOException {
    byte[] json =
        DelayedQuotesFromTable.json(
            DEMO.resolve("spx_quotedata_synthetic.csv"),
            "2025-08-11T" + time,
            "2025-08-11 20:30:00");
    ChainArchive.in(folder.resolve("chains"), _ -> {})
        .write("SPX", Instant.parse("2025-08-11T" + time + "-04:00"), json);
    return this;
  }

  /// Bid, then ask, of an option of the chain that expires on Friday 2025-09-19 in the morning.
  static double[] quote(int strike, boolean isCall) throws IOException {
    String symbol = (isCall ? "SPX250919C0" : "SPX250919P0") + strike + "000";
    for (String line : Files.readAllLines(DEMO.resolve("spx_quotedata_synthetic.csv"))) {
      List<String> cells = List.of(line.split(",", -1));
      int at = cells.indexOf(symbol);
      if (at >= 0) {
        return new double[] {
          Double.parseDouble(cells.get(at + 3)), Double.parseDouble(cells.get(at + 4))
        };
      }
    }
    throw new IllegalArgumentException(symbol);
  }

  /// Runs a verb in the workspace.
  CommandRun run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--workspace", folder.toString()));
    return CommandRun.of(all);
  }

  /// thinkorswim's position statement of a condor.
  ///
  /// @param date such as `8/8/25`
  /// @param puts condors' put sides
  /// @param calls call sides, may be 0
  Path statement(String date, int puts, int calls) throws IOException {
    var text =
        new StringBuilder("Position Statement for D-1 (margin) on " + date + " 16:20:11\n\n");
    text.append("None\nInstrument,Qty,Days,Trade Price,Mark,Mrk Chng,P/L Open,P/L Day,BP Effect\n");
    text.append("SPX,,,,,,$0.00,$0.00,\"($50,000.00)\"\n");
    text.append("S&P 500 INDEX,0,,.00,5028.00,+8.56,$0.00,$0.00,\n");
    row(text, "4725 PUT", puts, "24.00");
    row(text, "4775 PUT", -puts, "30.00");
    row(text, "5200 CALL", -calls, "20.00");
    row(text, "5250 CALL", calls, "9.50");
    text.append("Subtotals,,,,,,$18.00,($73.00),\"($40,940.00)\"\n");
    return file("statement-" + date.replace('/', '-') + "-" + puts + "-" + calls + ".csv", text);
  }

  private static void row(StringBuilder text, String option, int quantity, String price) {
    if (quantity != 0) {
      text.append("100 19 SEP 25 " + option + ",");
      text.append(quantity > 0 ? "+" : "").append(quantity);
      text.append(",42," + price + ",13.65,N/A,$0.00,$0.00,\n");
    }
  }

  /// A file beside the workspace's own.
  Path file(String name, CharSequence text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  Path folder() {
    return folder;
  }
}
