package alvh.cli;

import alvh.fact.FactCatalogue;
import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.playbook.FactTable;
import alvh.playbook.Playbook;
import alvh.playbook.Row;
import alvh.workspace.PlaybookLibrary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh rules show`.
@Command(
    name = "show",
    description =
        "Everything about a row: conditions, thresholds, facts with unit and meaning, votes,"
            + " examples, why and source.",
    footer = {
      "",
      "Examples:",
      "  alvh rules show S-13",
      "  alvh rules show S-14          (all its parts, such as S-14/cap)",
      "  alvh rules show S-41 --playbook close-at-80 --json",
      "",
      "Exit code 2 when no playbook has such a row."
    })
final class RulesShowVerb extends Verb {
  @Parameters(paramLabel = "ID", description = "Such as S-13, or S-14/cap.")
  private String id = "";

  @Option(
      names = "--playbook",
      paramLabel = "FILE|NAME",
      description =
          "A file or the name of a shipped playbook; may be repeated. Default: all shipped.")
  private List<String> playbooks = new ArrayList<>();

  @Override
  public Integer call() {
    FactTable facts = FactCatalogue.table();
    List<RowView> found = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    for (String name : playbooks.isEmpty() ? PlaybookLibrary.shipped() : playbooks) {
      Playbook playbook = PlaybookLibrary.read(name, facts);
      for (Row row : playbook.rows()) {
        known.add(row.citation().id());
        if (id.equals(row.citation().id()) || id.equals(row.citation().catalogueId())) {
          found.add(RowView.of(playbook, row));
        }
      }
    }
    if (found.isEmpty()) {
      throw new InputException(
          "rules show", "no row has the id '" + id + "'", NearestName.hint(id, known));
    }
    List<RowDetail> details =
        found.stream().map(v -> new RowDetail(v, v.playbook().table())).toList();
    if (isJson()) {
      console().json(details.stream().map(RowDetail::json).toList());
    } else {
      details.forEach(d -> console().lines(d.lines()));
    }
    return FINE;
  }
}
