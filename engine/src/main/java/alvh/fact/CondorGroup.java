package alvh.fact;

import alvh.book.OptionPackage;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactValue;
import java.util.List;
import java.util.Map;

/// Facts of one condor that are computed together.
interface CondorGroup {
  /// What the facts are, in the order of the catalogue.
  List<FactDeclaration> declarations();

  /// Every declared fact of `pack` at the moment of `in`; none is left out.
  Map<String, FactValue> values(FactInputs in, OptionPackage pack);
}
