package alvh.workspace;

import alvh.playbook.ActionName;
import alvh.playbook.Expectation;
import alvh.playbook.Group;
import alvh.playbook.HumanSigner;
import alvh.playbook.Indicator;
import alvh.playbook.MissingPolicy;
import alvh.playbook.Nature;
import alvh.playbook.Reading;
import alvh.playbook.Scope;
import alvh.playbook.Side;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The words of a playbook file and what they mean.
final class Spellings {
  static final Map<String, Reading> READINGS = of(List.of(Reading.values()), Reading::spelling);
  static final Map<String, Group> GROUPS = of(List.of(Group.values()), Group::spelling);
  static final Map<String, Scope> SCOPES = of(List.of(Scope.values()), Scope::spelling);
  static final Map<String, Side> SIDES = of(List.of(Side.values()), Side::spelling);
  static final Map<String, MissingPolicy> MISSING =
      of(List.of(MissingPolicy.values()), MissingPolicy::spelling);
  static final Map<String, ActionName> ACTIONS =
      of(List.of(ActionName.values()), ActionName::spelling);
  static final Map<String, Expectation> EXPECTATIONS =
      of(List.of(Expectation.values()), Expectation::spelling);

  static final Map<String, Nature> NATURES = of(List.of(Nature.values()), Nature::spelling);
  static final Map<String, HumanSigner> HUMANS =
      of(List.of(HumanSigner.values()), HumanSigner::spelling);
  static final Map<String, Indicator> INDICATORS =
      of(List.of(Indicator.values()), Indicator::spelling);

  private Spellings() {}

  /// Each value by its spelling, in the order given.
  static <T> Map<String, T> of(List<T> values, Function<T, String> spelling) {
    Map<String, T> bySpelling = new LinkedHashMap<>();
    values.forEach(value -> bySpelling.put(spelling.apply(value), value));
    return Collections.unmodifiableMap(bySpelling);
  }
}
