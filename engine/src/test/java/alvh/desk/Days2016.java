package alvh.desk;

import alvh.RealData;
import alvh.book.Book;
import alvh.book.IronCondor;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.fact.FactCatalogue;
import alvh.files.ChainFiles;
import alvh.instrument.OptionRoot;
import alvh.market.DayView;
import alvh.market.HistoryWithChains;
import alvh.market.MarketHistory;
import alvh.market.OptionChain;
import alvh.playbook.Playbook;
import alvh.rebuild.RebuildResult;
import alvh.rebuild.RebuiltDay;
import alvh.time.NewYork;
import alvh.workspace.PlaybookLibrary;
import alvh.workspace.RebuildTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// The close of 2016-06-01 as the desk sees it: the real VIX chain of the day, an SPX chain rebuilt
/// from the day's indices, and ten condors of July.
final class Days2016 {
  static final LocalDate DAY = LocalDate.of(2016, 6, 1);
  static final Instant CLOSE = NewYork.instant(DAY, LocalTime.of(16, 15));
  private static final double EQUITY_USD = 3_000_000;

  private Days2016() {}

  static OptionChain vixChain() {
    Path file = RealData.file("vix-options/UnderlyingOptionsEODQuotes_2016-06-01_VIX.csv");
    return ChainFiles.of(Days2018.CONFIG.calendar()).read(file, Optional.of(CLOSE)).chain();
  }

  private static OptionChain spxChain(MarketHistory files) {
    return switch (RebuildTables.standard(Days2018.CONFIG).over(files).day(DAY)) {
      case RebuildResult.Rebuilt(RebuiltDay rebuilt) -> rebuilt.chain();
      case RebuildResult.Refused(String reason) -> throw new IllegalStateException(reason);
    };
  }

  /// The view of the close, read once by a test class.
  static DayView view() {
    MarketHistory files = Days2018.history();
    return DayView.of(new HistoryWithChains(files, List.of(spxChain(files), vixChain())), CLOSE);
  }

  static OptionPackage condors(int quantity, double credit) {
    var condor = new IronCondor(OptionRoot.SPX, LocalDate.of(2016, 7, 15), 1950, 1900, 2175, 2225);
    return new OptionPackage("jul", Sleeve.CONDOR, condor.legs(), quantity, credit, DAY);
  }

  static Book book(Position... positions) {
    return new Book("a book", EQUITY_USD, List.of(positions));
  }

  /// The shipped playbook with one rule more, which casts `votes`.
  ///
  /// @param folder where its file is written
  static Playbook voting(Path folder, String... votes) {
    String text =
        """
        extends: alvh
        rules:
          - id: T-1
            source: a test
            group: volatility
            scope: book
            when: vix.close > 5
            vote: [VOTES]
            missing: abstain
            why: a test
            examples:
              - { given: { vix.close: 20 }, expect: fires }
              - { given: { vix.close: 4.9 }, expect: near-miss }
              - { given: { vix.close: 1 }, expect: silent }
        """;
    try {
      Path file = folder.resolve("voting.yaml");
      Files.writeString(file, text.replace("VOTES", String.join(", ", votes)));
      return PlaybookLibrary.read(file.toString(), FactCatalogue.table());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Decision decide(DayView view, Book book, DeskState state, Playbook playbook) {
    return Days2018.desk().decide(view, book, state, playbook, Days2018.policy());
  }
}
