package alvh.cli;

import alvh.fact.FactCatalogue;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.input.InputException;
import alvh.instrument.FutureRoot;
import alvh.lake.Lake;
import alvh.market.DailySeries;
import alvh.playbook.ExampleMismatch;
import alvh.playbook.Playbook;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import alvh.workspace.PlaybookLibrary;
import alvh.workspace.ShippedTable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks at the machine and at what the program needs. Every fault becomes a line, none stops it.
final class Doctor {
  private static final int JAVA = 25;

  /// A chain, a history and a decision fit into this heap with room to spare.
  private static final long ENOUGH_MEGABYTES = 512;

  private static final int BITS_PER_MEGABYTE = 20;

  /// A calendar that ends sooner no longer covers the longest SPX expiries.
  private static final int YEARS_AHEAD = 3;

  /// A workspace gets by without these, a decision knows less.
  private static final List<String> WANTED_SERIES =
      List.of("vix.close", "spx.close", "vix3m.close", "breadth.advances", "breadth.declines");

  private static final List<String> DEMO_FILES =
      List.of("book.yaml", "spx_quotedata_synthetic.csv", "VIX_History.csv", "SPX_History.csv");

  private Doctor() {}

  static List<Checkup> examine(@Nullable Path data) {
    List<Checkup> checkups = new ArrayList<>(machine());
    ShippedTable.names().forEach(name -> checkups.add(guarded(name, () -> table(name))));
    checkups.add(guarded("calendar", () -> calendar(MarketConfig.standard().calendar())));
    PlaybookLibrary.shipped().forEach(name -> checkups.add(guarded(name, () -> playbook(name))));
    checkups.add(demo());
    if (data != null) {
      checkups.addAll(data(data));
    }
    return checkups;
  }

  /// Something that may find a fault in a file.
  private interface Look {
    Checkup look();
  }

  private static Checkup guarded(String name, Look look) {
    try {
      return look.look();
    } catch (InputException broken) {
      return Checkup.fail(name, broken.where() + ": " + broken.what(), broken.mend());
    }
  }

  private static List<Checkup> machine() {
    Runtime machine = Runtime.getRuntime();
    String version = Runtime.version().toString();
    long megabytes = machine.maxMemory() >> BITS_PER_MEGABYTE;
    String memory = megabytes + " MB of heap at most";
    String place =
        String.format(
            Locale.ROOT,
            "language %s, zone %s; numbers and market times do not depend on them",
            System.getProperty("user.language", "none"),
            ZoneId.systemDefault());
    Charset charset = Charset.defaultCharset();
    return List.of(
        Runtime.version().feature() == JAVA
            ? Checkup.ok("java", version)
            : Checkup.fail("java", version + ", needs " + JAVA, "install a JDK " + JAVA),
        megabytes >= ENOUGH_MEGABYTES
            ? Checkup.ok("memory", memory)
            : Checkup.warn("memory", memory, "give more with JAVA_TOOL_OPTIONS=-Xmx1g"),
        StartCache.look(),
        lake(),
        Checkup.ok("cores", Integer.toString(machine.availableProcessors())),
        Checkup.ok("place", place),
        charset.equals(StandardCharsets.UTF_8)
            ? Checkup.ok("charset", charset.name())
            : Checkup.warn(
                "charset",
                charset.name(),
                "start Java without -Dfile.encoding, so that it is UTF-8"),
        Checkup.ok(
            "terminal",
            Progress.isTerminal() ? "yes, long work shows progress" : "no, progress is not shown"));
  }

  /// Loading DuckDB takes a second, which is left to the verbs of the lake.
  private static Checkup lake() {
    return Lake.platform()
        .map(platform -> Checkup.ok("lake", "DuckDB has native code for " + platform))
        .orElseGet(() ->
            Checkup.warn(
                "lake",
                "DuckDB has no native code for this machine",
                "use the files themselves; only `alvh lake` needs it"));
  }

  private static Checkup table(String name) {
    ShippedTable table = ShippedTable.read(name);
    String span =
        table.first().isPresent() && table.last().isPresent()
            ? ", dates " + table.first().get() + ".." + table.last().get()
            : "";
    return table.rows() > 0
        ? Checkup.ok(name, table.rows() + " rows" + span)
        : Checkup.fail(name, "holds no row", "build the program again");
  }

  private static Checkup calendar(TradingCalendar calendar) {
    LocalDate today = LocalDate.now(NewYork.ZONE);
    if (!calendar.covers(today)) {
      return Checkup.fail(
          "calendar",
          "does not cover today, " + today,
          "extend `covers` in config/calendar.yaml and add the closures since");
    }
    String day =
        calendar.isTradingDay(today)
            ? "a trading day"
            : "no trading day, the next is " + calendar.next(today);
    LocalDate ahead = today.plusYears(YEARS_AHEAD);
    return calendar.covers(ahead)
        ? Checkup.ok("calendar", "today, " + today + ", is " + day + "; covered past " + ahead)
        : Checkup.warn(
            "calendar",
            "ends before " + ahead + ", the longest expiries lie beyond",
            "extend `covers` in config/calendar.yaml");
  }

  private static Checkup playbook(String name) {
    Playbook playbook = PlaybookLibrary.read(name, FactCatalogue.table());
    List<ExampleMismatch> mismatches = playbook.checkExamples();
    return mismatches.isEmpty()
        ? Checkup.ok(
            name,
            String.format(
                Locale.ROOT,
                "playbook, %d rules, %d limits, all examples hold",
                playbook.rules().size(),
                playbook.limits().size()))
        : Checkup.fail(
            name,
            mismatches.getFirst().text(),
            "run `alvh rules check " + name + "` and correct it");
  }

  private static Checkup demo() {
    String home = System.getProperty("alvh.home");
    if (home == null) {
      return Checkup.warn(
          "demo", "the program does not know its folder", "start it with ./alvh, not with java");
    }
    Path folder = Path.of(home, "examples", "demo");
    List<String> missing =
        DEMO_FILES.stream().filter(f -> !Files.isRegularFile(folder.resolve(f))).toList();
    return missing.isEmpty()
        ? Checkup.ok("demo", "files found in " + folder)
        : Checkup.fail(
            "demo",
            folder + " lacks " + String.join(", ", missing),
            "fetch the project again, with its folder examples/demo");
  }

  private static List<Checkup> data(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of(
          Checkup.fail("data", folder + " is not a folder", "give the folder of the history"));
    }
    MarketConfig config = MarketConfig.standard();
    var rules = new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale());
    List<Checkup> checkups = new ArrayList<>();
    try {
      FileHistory history = FileHistory.of(folder, DatasetMapYaml.of(folder), rules);
      checkups.add(Checkup.ok("data", history.seriesNames().size() + " series in " + folder));
      WANTED_SERIES.forEach(name -> checkups.add(guarded(name, () -> series(history, name))));
      checkups.add(guarded("VX", () -> futures(history)));
    } catch (InputException broken) {
      checkups.add(Checkup.fail("data", broken.where() + ": " + broken.what(), broken.mend()));
    }
    return checkups;
  }

  private static Checkup series(FileHistory history, String name) {
    Optional<DailySeries> found = history.series(name).filter(s -> s.size() > 0);
    return found
        .map(
            s -> Checkup.ok(name, s.size() + " values, " + s.date(0) + ".." + s.date(s.size() - 1)))
        .orElseGet(
            () -> Checkup.warn(name, "not in the folder", "add a file of it; see docs/data.md"));
  }

  private static Checkup futures(FileHistory history) {
    return history
        .futures(FutureRoot.VX)
        .map(vx ->
            Checkup.ok(
                "VX",
                String.format(
                    Locale.ROOT,
                    "%d contracts, settlements %s..%s",
                    vx.settlements().size(),
                    vx.days().getFirst(),
                    vx.days().getLast())))
        .orElseGet(() ->
            Checkup.warn("VX", "no settlements in the folder", "add VX files; see docs/data.md"));
  }
}
