package alvh.cli;

import alvh.fact.FactCatalogue;
import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactType;
import alvh.workspace.PlaybookLibrary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh rules facts`.
@Command(
    name = "facts",
    description =
        "The catalogue of facts that rules may name: unit, meaning, formula, series, window, age"
            + " limit and publication lag.",
    footer = {
      "",
      "Examples:",
      "  alvh rules facts",
      "  alvh rules facts vix                (every fact whose name starts so)",
      "  alvh rules facts --playbook mine.yaml --json",
      "",
      "Exit code 2 when no fact has such a name."
    })
final class RulesFactsVerb extends Verb {
  @Parameters(arity = "0..1", paramLabel = "NAME", description = "A fact or the start of its name.")
  private String prefix = "";

  @Option(
      names = "--playbook",
      paramLabel = "FILE|NAME",
      description =
          "With the facts that this playbook defines. Default: those of all shipped playbooks.")
  private @Nullable String playbook;

  @Override
  public Integer call() {
    Map<String, FactDeclaration> all = all();
    List<FactDeclaration> found =
        all.values().stream().filter(fact -> fact.name().startsWith(prefix)).toList();
    if (found.isEmpty()) {
      throw new InputException(
          "rules facts",
          "no fact is called '" + prefix + "'",
          NearestName.hint(prefix, all.keySet()));
    }
    if (isJson()) {
      console().json(found.stream().map(RulesFactsVerb::json).toList());
    } else {
      show(found);
    }
    return FINE;
  }

  /// The facts of the program, then those that playbooks define; of two of one name the first.
  private Map<String, FactDeclaration> all() {
    String given = playbook;
    List<String> playbooks = given == null ? PlaybookLibrary.shipped() : List.of(given);
    Map<String, FactDeclaration> all = new LinkedHashMap<>();
    for (String name : playbooks) {
      PlaybookLibrary.read(name, FactCatalogue.table())
          .table()
          .declarations()
          .forEach(fact -> all.putIfAbsent(fact.name(), fact));
    }
    return all;
  }

  private void show(List<FactDeclaration> facts) {
    var lines = new TextTable("fact", "unit", "meaning", "from", "over", "age limit", "lag");
    for (FactDeclaration fact : facts) {
      FactOrigin origin = fact.origin();
      lines.row(
          fact.name(),
          fact.type() == FactType.FLAG ? "flag" : fact.unit(),
          fact.meaning(),
          from(origin),
          origin.window() == 0 ? "" : Integer.toString(origin.window()),
          origin.ageLimitDays().isPresent() ? origin.ageLimitDays().getAsInt() + " d" : "",
          origin.lagDays() == 0 ? "" : origin.lagDays() + " d");
    }
    console().lines(lines.lines());
  }

  private static String from(FactOrigin origin) {
    return origin.series().isEmpty()
        ? origin.formula()
        : origin.formula() + " [" + String.join(", ", origin.series()) + "]";
  }

  static Map<String, Object> json(FactDeclaration fact) {
    FactOrigin origin = fact.origin();
    Map<String, Object> json = Json.object();
    json.put("name", fact.name());
    json.put("type", fact.type() == FactType.FLAG ? "flag" : "number");
    json.put("unit", fact.unit());
    json.put("meaning", fact.meaning());
    json.put("near", fact.near());
    json.put("formula", origin.formula());
    json.put("series", origin.series());
    json.put("window", origin.window());
    if (origin.ageLimitDays().isPresent()) {
      json.put("ageLimitDays", origin.ageLimitDays().getAsInt());
    } else {
      json.put("ageLimit", "the last trading day that is due");
    }
    json.put("lagDays", origin.lagDays());
    return json;
  }
}
