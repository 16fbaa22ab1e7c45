package alvh.lake;

import alvh.files.ChainFiles;
import alvh.files.ChainImport;
import alvh.files.FileHistory;
import alvh.files.QualityKind;
import alvh.files.TextSource;
import alvh.input.InputException;
import alvh.instrument.FutureRoot;
import alvh.market.DataGrade;
import alvh.market.FuturesHistory;
import alvh.market.FuturesSeries;
import alvh.market.OptionChain;
import alvh.market.ReleaseDates;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Takes files into a lake. Mutable, belongs to one thread.
///
/// A day of quotes is written as a whole; the instants of a day that an import does not bring stay
/// as they are. What cannot be read, and a series with two quotes at one instant, is refused by
/// name and stops nothing else. Rebuilt quotes never take the place of quotes of a market.
public final class LakeImport {
  private final LakeWriter writer;
  private final TradingCalendar calendar;
  private final ChainFiles files;
  private final Instant known;
  private final Consumer<String> starting;
  private final List<Deposit> deposits = new ArrayList<>();
  private final List<ImportReport.Refusal> refused = new ArrayList<>();
  private int duplicates;

  private LakeImport(
      LakeWriter writer, TradingCalendar calendar, Instant known, Consumer<String> starting) {
    this.writer = writer;
    this.calendar = calendar;
    this.files = ChainFiles.of(calendar);
    this.known = known;
    this.starting = starting;
  }

  /// One instant in one file.
  private record Held(TextSource source, Instant instant) {}

  /// Takes the chains of all `sources`.
  ///
  /// @param known when the files were known here
  /// @param starting is told each day before it is read
  public static ImportReport chains(
      LakeWriter writer,
      List<TextSource> sources,
      TradingCalendar calendar,
      Instant known,
      Consumer<String> starting) {
    LakeImport work = new LakeImport(writer, calendar, known, starting);
    work.days(sources).forEach(work::day);
    return work.report();
  }

  /// Takes the series, futures and releases of `history`.
  ///
  /// @param known when the files were known here
  /// @param starting is told each series before it is read
  public static ImportReport history(
      LakeWriter writer,
      FileHistory history,
      TradingCalendar calendar,
      Instant known,
      Consumer<String> starting) {
    LakeImport work = new LakeImport(writer, calendar, known, starting);
    history.seriesNames().forEach(name -> work.series(history, name));
    work.guarded("releases", () -> history.releases().forEach(work::release));
    work.guarded(
        "VX",
        () -> {
          work.futures(history.contracts().monthly());
          work.futures(history.contracts().weekly());
        });
    return work.report();
  }

  private ImportReport report() {
    return new ImportReport(deposits, duplicates, refused);
  }

  private void guarded(String name, Runnable part) {
    starting.accept(name);
    try {
      part.run();
    } catch (InputException problem) {
      refused.add(new ImportReport.Refusal(problem.where(), problem.what()));
    }
  }

  private Map<LocalDate, List<Held>> days(List<TextSource> sources) {
    Map<LocalDate, List<Held>> days = new TreeMap<>();
    for (TextSource source : sources) {
      guarded(
          source.name(),
          () -> {
            List<Instant> instants = files.instants(source);
            if (instants.isEmpty()) {
              throw new InputException(
                  source.name(),
                  "does not fix the instant of its quotes",
                  "take a file that was made after the close");
            }
            instants.forEach(instant ->
                days.computeIfAbsent(NewYork.date(instant), d -> new ArrayList<>())
                    .add(new Held(source, instant)));
          });
    }
    return days;
  }

  private void day(LocalDate day, List<Held> held) {
    Map<LakeDataset, Map<Instant, OptionChain>> fresh = new TreeMap<>();
    for (Held each : held) {
      guarded(
          day + " " + each.source().name(),
          () -> {
            ChainImport read = files.read(each.source(), Optional.of(each.instant()));
            duplicates += read.quality().count(QualityKind.DUPLICATE);
            LakeDataset dataset = LakeDataset.quotes(read.chain().underlying());
            join(fresh.computeIfAbsent(dataset, u -> new TreeMap<>()), read.chain(), each);
          });
    }
    fresh.forEach((dataset, chains) -> quotes(new Partition(dataset, day.toString()), chains));
  }

  private void join(Map<Instant, OptionChain> fresh, OptionChain chain, Held held) {
    OptionChain before = fresh.putIfAbsent(chain.asOf(), chain);
    if (before == null) {
      return;
    }
    switch (ChainUnion.of(before, chain)) {
      case ChainUnion.Result.Joined(OptionChain joined, int twice) -> {
        duplicates += twice;
        fresh.put(chain.asOf(), joined);
      }
      case ChainUnion.Result.Conflict(String why) ->
          refused.add(
              new ImportReport.Refusal(
                  held.source().name(), "quotes of " + held.instant() + ": " + why));
    }
  }

  private void quotes(Partition partition, Map<Instant, OptionChain> fresh) {
    Map<Instant, OptionChain> all = new TreeMap<>();
    there(partition).forEach(chain -> all.put(chain.asOf(), chain));
    for (OptionChain chain : fresh.values()) {
      OptionChain before = all.get(chain.asOf());
      if (before != null
          && before.grade() == DataGrade.QUOTES
          && chain.grade() != DataGrade.QUOTES) {
        refused.add(
            new ImportReport.Refusal(
                chain.source(), "is " + chain.grade() + "; the lake has quotes of " + partition));
      } else {
        all.put(chain.asOf(), chain);
      }
    }
    List<OptionChain> chains = List.copyOf(all.values());
    Set<String> sources = new LinkedHashSet<>();
    chains.forEach(chain -> sources.add(chain.source()));
    put(partition, ChainRows.of(chains), String.join(" + ", sources));
  }

  private List<OptionChain> there(Partition partition) {
    List<Revision> revisions = writer.lake().revisions(partition);
    return revisions.isEmpty()
        ? List.of()
        : ChainRows.read(
            writer.database(), revisions.getLast().file(), partition.dataset().subject(), calendar);
  }

  private void series(FileHistory history, String name) {
    guarded(
        name,
        () ->
            history
                .series(name)
                .filter(series -> series.size() > 0)
                .ifPresent(series ->
                    put(
                        new Partition(LakeDataset.SERIES, name),
                        SeriesRows.of(series, calendar),
                        series.info().source())));
  }

  private void release(ReleaseDates dates) {
    put(new Partition(LakeDataset.RELEASES, dates.name()), ReleaseRows.of(dates), dates.source());
  }

  private void futures(FuturesHistory history) {
    for (LocalDate settlement : history.settlements()) {
      FuturesSeries contract = history.contract(settlement).orElseThrow();
      if (!contract.bars().isEmpty()) {
        put(
            new Partition(LakeDataset.futures(FutureRoot.VX), settlement.toString()),
            FuturesRows.of(contract),
            contract.source());
      }
    }
  }

  private void put(Partition partition, RowSource rows, String source) {
    Content content = new Content(partition.dataset().kind().table(), rows, source);
    deposits.add(writer.put(partition, content, known));
  }
}
