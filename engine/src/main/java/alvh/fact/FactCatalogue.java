package alvh.fact;

import alvh.book.OptionPackage;
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
          new VxFacts(),
          new CorrelationFacts(),
          new BreadthFacts(),
          new SeriesFacts(MacroRows.ALL),
          new FundingFacts(),
          new ValuationFacts(),
          new EventFacts(),
          new CpiFacts(),
          new SessionFacts(),
          new AbsentFacts(),
          new PlannedFacts());
  private static final BookFacts BOOK = new BookFacts();
  private static final CondorFacts CONDOR = new CondorFacts();

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
    all.addAll(PlannedFacts.book());
    all.addAll(CONDOR.declarations());
    all.addAll(PlannedFacts.condor());
    return FactTable.of(all);
  }

  /// Every fact of the market: the same for every book, so computed once where several are read.
  public static Map<String, FactValue> market(MarketInputs in) {
    Map<String, FactValue> market = new LinkedHashMap<>();
    MARKET.forEach(g -> market.putAll(g.values(in)));
    return Collections.unmodifiableMap(market);
  }

  /// Every fact at the moment of `in`.
  public static FactSheet sheet(FactInputs in) {
    return sheet(market(in.market()), in);
  }

  /// Every fact at the moment of `in`, those of the market being `market`.
  public static FactSheet sheet(Map<String, FactValue> market, FactInputs in) {
    Map<String, FactValue> book = new LinkedHashMap<>(market);
    book.putAll(BOOK.values(in));
    PlannedFacts.book().forEach(d -> book.put(d.name(), PlannedFacts.NOT_YET));
    Map<String, Map<String, FactValue>> condors = new LinkedHashMap<>();
    for (OptionPackage pack : in.book().condorPackages()) {
      Map<String, FactValue> facts = new LinkedHashMap<>(CONDOR.values(in, pack));
      PlannedFacts.condor().forEach(d -> facts.put(d.name(), PlannedFacts.NOT_YET));
      condors.put(pack.id(), facts);
    }
    return new FactSheet(book, condors);
  }
}
