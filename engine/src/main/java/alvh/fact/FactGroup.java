package alvh.fact;

import alvh.playbook.FactDeclaration;
import alvh.playbook.FactValue;
import java.util.List;
import java.util.Map;

/// Facts of the market that are computed together.
interface FactGroup {
  /// What the facts are, in the order of the catalogue.
  List<FactDeclaration> declarations();

  /// Every declared fact at the moment of `in`; none is left out.
  Map<String, FactValue> values(MarketInputs in);
}
