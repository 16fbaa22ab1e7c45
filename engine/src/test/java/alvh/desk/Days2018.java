package alvh.desk;

import alvh.RealData;
import alvh.book.Book;
import alvh.fact.FactCatalogue;
import alvh.files.ChainFiles;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.margin.RegT;
import alvh.market.OptionChain;
import alvh.playbook.Playbook;
import alvh.risk.VolShift;
import alvh.workspace.BookYaml;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import alvh.workspace.PlaybookLibrary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// January and February 2018 as the desk sees them: real chains, real history, the example book.
final class Days2018 {
  static final MarketConfig CONFIG = MarketConfig.standard();

  private Days2018() {}

  static Path chainFile() {
    return RealData.file("spx-options/SPXW_2018-01-02_2018-02-28_long-form.csv.gz");
  }

  /// The moments for which the file has a chain, ascending.
  static List<Instant> moments() {
    return ChainFiles.of(CONFIG.calendar()).instants(chainFile()).stream().sorted().toList();
  }

  /// The chains of `moments`, read once.
  static List<OptionChain> chains(List<Instant> moments) {
    ChainFiles reader = ChainFiles.of(CONFIG.calendar());
    List<OptionChain> chains = new ArrayList<>();
    moments.forEach(m -> chains.add(reader.read(chainFile(), Optional.of(m)).chain()));
    return chains;
  }

  /// A fresh history of the data folder.
  static FileHistory history() {
    Path folder = RealData.folder();
    var rules = new ReadingRules(CONFIG.calendar(), CONFIG.vxSettleClock(), CONFIG.vxPriceScale());
    return FileHistory.of(folder, DatasetMapYaml.of(folder), rules);
  }

  static Book book() {
    return new BookYaml(CONFIG.calendar(), CONFIG.listings())
        .read(RealData.projectRoot().resolve("examples").resolve("book-2018.yaml"));
  }

  static Desk desk() {
    return new Desk(CONFIG.deskFacts());
  }

  static Playbook playbook() {
    return PlaybookLibrary.read("alvh", FactCatalogue.table());
  }

  static Policy policy() {
    return new Policy(
        CONFIG.fees(), new RegT(RegT.UnequalSides.WIDER), VolShift.SHAPE, OptionalDouble.empty());
  }
}
