package alvh.fact;

import alvh.book.OptionPackage;
import alvh.playbook.FactDeclaration;
import java.util.List;

/// Facts of one condor that are computed together.
interface CondorGroup {
  /// What the facts are, in the order of the catalogue.
  List<FactDeclaration> declarations();

  /// Adds every declared fact of `pack` at the moment of `in` to `facts`; none is left out.
  void add(AskedFacts facts, FactInputs in, OptionPackage pack);
}
