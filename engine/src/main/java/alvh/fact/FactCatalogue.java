package alvh.fact;

import alvh.book.OptionPackage;
import alvh.playbook.DefinedFact;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactTable;
import alvh.playbook.FactValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All facts there are, and their values at a moment.
public final class FactCatalogue {
  private static final List<FactGroup> MARKET =
      List.of(
          new SeriesFacts(VolIndexRows.ALL),
          new VixFacts(),
          new SeriesFacts(SpxRows.ALL),
          new SpxFacts(),
          new SmileFacts(),
          new VxFacts(),
          new CorrelationFacts(),
          new BreadthFacts(),
          new SeriesFacts(MacroRows.ALL),
          new FundingFacts(),
          new ValuationFacts(),
          new EventFacts(),
          new CpiFacts(),
          new SessionFacts(),
          new AbsentFacts());

  private static final BookFacts BOOK = new BookFacts();
  private static final CapitalFacts CAPITAL = new CapitalFacts();
  private static final List<CondorGroup> CONDOR =
      List.of(new CondorFacts(), new CondorPriceFacts(), new CondorOutlookFacts());

  private static final FactTable TABLE = allDeclared();

  private FactCatalogue() {}

  /// The names that expressions may use, with type, unit and meaning.
  public static FactTable table() {
    return TABLE;
  }

  private static FactTable allDeclared() {
    List<FactDeclaration> all = new ArrayList<>();
    MARKET.forEach(g -> all.addAll(g.declarations()));
    all.addAll(BOOK.declarations());
    all.addAll(CAPITAL.declarations());
    CONDOR.forEach(g -> all.addAll(g.declarations()));
    return FactTable.of(all);
  }

  /// Every fact of the market: the same for every book, so computed once where several are read.
  ///
  /// @param defined the facts that the playbook adds, in its order
  public static Map<String, FactValue> market(MarketInputs in, List<DefinedFact> defined) {
    Map<String, FactValue> market = new LinkedHashMap<>();
    MARKET.forEach(g -> market.putAll(g.values(in)));
    new DefinedFacts(defined).extendMarket(market, in);
    return Collections.unmodifiableMap(market);
  }

  /// Every fact at the moment of `in`.
  ///
  /// @param defined the facts that the playbook adds, in its order
  public static FactSheet sheet(FactInputs in, List<DefinedFact> defined) {
    return sheet(market(in.market(), defined), in, defined);
  }

  /// Every fact at the moment of `in`, those of the market being `market`.
  ///
  /// @param market as [#market] has it, of the same moment and the same `defined`
  /// @param defined the facts that the playbook adds, in its order
  public static FactSheet sheet(
      Map<String, FactValue> market, FactInputs in, List<DefinedFact> defined) {
    return sheet(market, in, defined, true);
  }

  /// The same, with the facts of the condors only where they are wanted.
  public static FactSheet sheet(
      Map<String, FactValue> market,
      FactInputs in,
      List<DefinedFact> defined,
      boolean isWithCondors) {
    DefinedFacts added = new DefinedFacts(defined);
    var book = new AskedFacts(market);
    BOOK.add(book, in);
    CAPITAL.add(book, in);
    added.extendBook(book, in.market());
    Map<String, Map<String, FactValue>> condors = new LinkedHashMap<>();
    for (OptionPackage pack :
        isWithCondors ? in.book().condorPackages() : List.<OptionPackage>of()) {
      var condor = new AskedFacts(Map.of());
      CONDOR.forEach(g -> g.add(condor, in, pack));
      added.extendCondor(condor, book, in.market());
      condors.put(pack.id(), condor);
    }
    return new FactSheet(book, condors);
  }
}
