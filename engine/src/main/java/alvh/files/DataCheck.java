package alvh.files;

import alvh.input.InputException;
import alvh.market.ChainSlice;
import alvh.market.FuturesBar;
import alvh.market.FuturesSeries;
import alvh.time.NewYork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Looks at every file of a folder, or at one file, and says what it holds and what is odd.
///
/// A file that cannot be used does not stop the check: its error is part of the report.
public final class DataCheck {
  /// Instants of one chain file that are read; a year of days takes minutes.
  private static final int MAX_INSTANTS = 50;

  /// A series with fewer values than one per this many trading days is not daily.
  private static final int SPARSE = 3;

  private final ReadingRules rules;
  private final ChainFiles chains;

  private DataCheck(ReadingRules rules) {
    this.rules = rules;
    this.chains = ChainFiles.of(rules.calendar());
  }

  /// The report on `path`, a folder or a file, by `map`.
  public static List<FileCheck> of(Path path, DatasetMap map, ReadingRules rules) {
    return of(path, map, rules, name -> {});
  }

  /// The report on `path`, a folder or a file, by `map`.
  ///
  /// @param starting is told the name of each file before it is read
  public static List<FileCheck> of(
      Path path, DatasetMap map, ReadingRules rules, Consumer<String> starting) {
    DataCheck check = new DataCheck(rules);
    List<FileCheck> checks = new ArrayList<>();
    for (DataFile file : filesOf(path, map)) {
      starting.accept(file.name());
      checks.add(check.file(file));
    }
    return List.copyOf(checks);
  }

  private static List<DataFile> filesOf(Path path, DatasetMap map) {
    if (Files.isDirectory(path)) {
      return DataFolder.files(path, map);
    }
    Path last = path.getFileName();
    String name = last == null ? path.toString() : last.toString();
    return List.of(new DataFile(path, name, map.of(name)));
  }

  private FileCheck file(DataFile file) {
    if (file.dataset().isEmpty()) {
      return unmapped(file);
    }
    Dataset dataset = file.dataset().orElseThrow();
    try {
      return switch (dataset.kind()) {
        case OHLC, COLUMNS, COUNTS, LONG, LEAN, RELEASES, EVENT_TABLE, VX_FINALS ->
            series(file, dataset);
        case VX_CONTRACT, VX_CURVE, VX_PANEL -> futures(file, dataset);
        case CHAIN -> chain(file);
        case IGNORED -> report(file, DatasetKind.IGNORED.text(), 0, List.of(), nothingOdd());
      };
    } catch (InputException unusable) {
      return problem(file, dataset.kind().text(), String.valueOf(unusable.getMessage()));
    }
  }

  private FileCheck unmapped(DataFile file) {
    Optional<DatasetKind> guess = LayoutGuess.of(file.source());
    if (guess.isEmpty()) {
      return problem(file, "unknown", "looks like no data of ours; it is not read");
    }
    DatasetKind kind = guess.orElseThrow();
    if (kind == DatasetKind.CHAIN) {
      try {
        return chain(file);
      } catch (InputException unusable) {
        return problem(file, kind.text(), String.valueOf(unusable.getMessage()));
      }
    }
    return problem(
        file,
        kind.text(),
        "no row of the map fits its name; add to `datasets:` in data.yaml the line "
            + LayoutGuess.line(file.name(), kind));
  }

  private FileCheck series(DataFile file, Dataset dataset) {
    SeriesFile read = new SeriesReader(rules).read(file.source(), dataset);
    List<FileCheck.Span> spans = new ArrayList<>();
    read.values().forEach((name, values) -> spans.add(span(name, values.navigableKeySet())));
    read.releases()
        .forEach((name, instants) -> {
          TreeSet<LocalDate> dates = new TreeSet<>();
          instants.forEach(instant -> dates.add(NewYork.date(instant)));
          spans.add(new FileCheck.Span(name, dates.size(), dates.first(), dates.last(), 0));
        });
    return report(file, dataset.kind().text(), read.rows(), spans, read.quality());
  }

  private FileCheck futures(DataFile file, Dataset dataset) {
    QualityCounts quality = new QualityCounts();
    List<FuturesSeries> contracts =
        switch (dataset.kind()) {
          case VX_CURVE -> new VxSettlements(rules, quality).readCurve(file.source());
          case VX_PANEL -> new VxSettlements(rules, quality).readPanel(file.source());
          case VX_CONTRACT,
              OHLC,
              COLUMNS,
              COUNTS,
              LONG,
              LEAN,
              RELEASES,
              EVENT_TABLE,
              VX_FINALS,
              CHAIN,
              IGNORED ->
              List.of(new VxContractReader(rules, quality).read(file.source()));
        };
    TreeSet<LocalDate> days = new TreeSet<>();
    contracts.forEach(c -> c.bars().stream().map(FuturesBar::tradeDate).forEach(days::add));
    String name = contracts.size() == 1 ? contracts.getFirst().contract().label() : "VX settles";
    int rows = contracts.stream().mapToInt(c -> c.bars().size()).sum();
    return report(file, dataset.kind().text(), rows, List.of(span(name, days)), quality.report());
  }

  private FileCheck chain(DataFile file) {
    String layout = ChainLayout.of(file.source()).map(ChainLayout::text).orElse("unknown chain");
    List<Instant> instants = chains.instants(file.source());
    if (instants.isEmpty()) {
      return problem(file, layout, "does not fix the instant of its quotes; ask with --at");
    }
    List<FileCheck.Span> spans = new ArrayList<>();
    QualityReport quality = nothingOdd();
    int rows = 0;
    for (Instant instant : instants.subList(0, Math.min(MAX_INSTANTS, instants.size()))) {
      ChainImport read = chains.read(file.source(), Optional.of(instant));
      quality = quality.and(read.quality());
      rows += read.rows();
      int strikes = read.chain().slices().stream().mapToInt(ChainSlice::size).sum();
      LocalDate day = NewYork.date(instant);
      spans.add(
          new FileCheck.Span(
              read.chain().underlying()
                  + " strikes in "
                  + read.chain().slices().size()
                  + " slices at "
                  + NewYork.time(instant),
              strikes,
              day,
              day,
              0));
    }
    return report(file, layout, rows, spans, quality);
  }

  private FileCheck.Span span(String name, NavigableSet<LocalDate> dates) {
    int tradingDays = 0;
    int gaps = 0;
    for (LocalDate day = dates.first(); !day.isAfter(dates.last()); day = day.plusDays(1)) {
      if (rules.calendar().covers(day) && rules.calendar().isTradingDay(day)) {
        tradingDays++;
        gaps += dates.contains(day) ? 0 : 1;
      }
    }
    boolean isDaily = dates.size() * SPARSE > tradingDays;
    return new FileCheck.Span(name, dates.size(), dates.first(), dates.last(), isDaily ? gaps : 0);
  }

  private static QualityReport nothingOdd() {
    return new QualityReport(List.of());
  }

  private static FileCheck report(
      DataFile file, String layout, int rows, List<FileCheck.Span> spans, QualityReport quality) {
    return new FileCheck(file.name(), layout, rows, spans, quality, Optional.empty());
  }

  private static FileCheck problem(DataFile file, String layout, String what) {
    return new FileCheck(file.name(), layout, 0, List.of(), nothingOdd(), Optional.of(what));
  }
}
