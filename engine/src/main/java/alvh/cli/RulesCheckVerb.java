package alvh.cli;

import alvh.fact.FactCatalogue;
import alvh.input.InputException;
import alvh.playbook.ExampleMismatch;
import alvh.playbook.FactTable;
import alvh.playbook.Playbook;
import alvh.workspace.NamedText;
import alvh.workspace.PlaybookLibrary;
import alvh.workspace.PlaybookPlaces;
import alvh.workspace.PlaybookYaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `alvh rules check`.
@Command(
    name = "check",
    description =
        "Reads playbooks, checks every name, unit and reference, and runs the examples of their"
            + " rules and limits, of which each case has one that fires, one that nearly does and"
            + " one that does not.",
    footer = {
      "",
      "Examples:",
      "  alvh rules check",
      "  alvh rules check mine.yaml other.yaml",
      "  alvh rules check alvh --json",
      "",
      "Exit codes: 0 all examples hold, 1 an example does not or is missing,",
      "2 a file cannot be read."
    })
final class RulesCheckVerb extends Verb {
  private static final int UNREADABLE = 2;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|NAME",
      description = "Files or names of shipped playbooks. Default: all shipped.")
  private List<String> files = new ArrayList<>();

  @Override
  public Integer call() {
    FactTable facts = FactCatalogue.table();
    List<Map<String, Object>> all = new ArrayList<>();
    int worst = FINE;
    for (String file : files.isEmpty() ? PlaybookLibrary.shipped() : files) {
      Map<String, Object> json = Json.object();
      json.put("file", file);
      try {
        worst = Math.max(worst, check(PlaybookLibrary.text(file, Path.of("")), facts, file, json));
      } catch (InputException unreadable) {
        // one unreadable file must not hide the faults of the next
        worst = UNREADABLE;
        json.put("isReadable", false);
        json.put("problem", String.valueOf(unreadable.getMessage()));
        if (!isJson()) {
          console().err().println(unreadable.getMessage());
        }
      }
      all.add(json);
    }
    if (isJson()) {
      console().json(all);
    }
    return worst;
  }

  private int check(NamedText text, FactTable facts, String file, Map<String, Object> json) {
    Playbook playbook = PlaybookYaml.parse(text.text(), text.name(), facts);
    var places = PlaybookPlaces.of(text.text(), text.name());
    List<String> faults = new ArrayList<>();
    for (ExampleMismatch mismatch : playbook.checkExamples()) {
      String where = places.where(mismatch.row().citation().id()).orElse(text.name());
      faults.add(where + ": " + mismatch.text());
    }
    List<String> gaps = places.gaps();
    int examples =
        playbook.rows().stream()
            .flatMap(r -> RowView.of(playbook, r).parts().stream())
            .mapToInt(p -> p.examples().size())
            .sum();
    boolean isGreen = faults.isEmpty() && gaps.isEmpty();
    json.put("isReadable", true);
    json.put("playbook", playbook.name());
    json.put("rules", playbook.rules().size());
    json.put("limits", playbook.limits().size());
    json.put("rows", playbook.remarks().size());
    json.put("examples", examples);
    json.put("mismatches", faults);
    json.put("missingExamples", gaps);
    if (!isJson()) {
      faults.forEach(console()::line);
      gaps.forEach(console()::line);
      console()
          .line(
              String.format(
                  Locale.ROOT,
                  "%s: %s: %d rules, %d limits, %d other rows; %d examples, %s",
                  isGreen ? "green" : "red",
                  file,
                  playbook.rules().size(),
                  playbook.limits().size(),
                  playbook.remarks().size(),
                  examples,
                  isGreen
                      ? "all hold"
                      : faults.size() + " do not hold, " + gaps.size() + " are missing"));
    }
    return isGreen ? FINE : WANTING;
  }
}
