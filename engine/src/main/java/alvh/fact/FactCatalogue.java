package alvh.fact;

import alvh.book.OptionPackage;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactTable;
import alvh.playbook.FactValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All facts there are, and their values at a moment.
public final class FactCatalogue {
  private static final List<FactGroup> GROUPS =
      List.of(
          new VixFacts(),
          new SpxFacts(),
          new VxFacts(),
          new CorrelationFacts(),
          new BreadthFacts(),
          new AbsentFacts(),
          new BookFacts());
  private static final CondorFacts CONDOR = new CondorFacts();

  private static final FactTable TABLE = allDeclared();

  private FactCatalogue() {}

  /// The names that expressions may use, with type, unit and meaning.
  public static FactTable table() {
    return TABLE;
  }

  private static FactTable allDeclared() {
    List<FactDeclaration> all = new ArrayList<>();
    GROUPS.forEach(g -> all.addAll(g.declarations()));
    all.addAll(CONDOR.declarations());
    return FactTable.of(all);
  }

  /// Every fact at the moment of `in`.
  public static FactSheet sheet(FactInputs in) {
    Map<String, FactValue> book = new LinkedHashMap<>();
    GROUPS.forEach(g -> book.putAll(g.values(in)));
    Map<String, Map<String, FactValue>> condors = new LinkedHashMap<>();
    for (OptionPackage pack : in.book().condorPackages()) {
      condors.put(pack.id(), CONDOR.values(in, pack));
    }
    return new FactSheet(book, condors);
  }
}
