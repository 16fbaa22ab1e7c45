package alvh.cli;

import alvh.fact.FactCatalogue;
import alvh.playbook.FactTable;
import alvh.playbook.Playbook;
import alvh.workspace.PlaybookLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `alvh rules diff`.
@Command(
    name = "diff",
    description =
        "What two playbooks read differently, row by row: kind, condition, votes, weights, what is"
            + " done while a fact is missing.",
    footer = {
      "",
      "Examples:",
      "  alvh rules diff alvh alvh-as-written",
      "  alvh rules diff alvh mine.yaml --json",
      "",
      "Exit codes: 0 they read alike, 1 they differ, 2 a file cannot be read."
    })
final class RulesDiffVerb extends Verb {
  @Parameters(index = "0", paramLabel = "FILE|NAME", description = "One playbook.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "FILE|NAME", description = "The other.")
  private String second = "";

  @Override
  public Integer call() {
    FactTable facts = FactCatalogue.table();
    Playbook one = PlaybookLibrary.read(first, facts);
    Playbook other = PlaybookLibrary.read(second, facts);
    List<RowDifference> rows =
        new ArrayList<>(RowDifference.of(CatalogueEntry.of(one), CatalogueEntry.of(other)));
    rows.addAll(RowDifference.ofEntries(one, other));
    rows.addAll(RowDifference.ofLayers(one, other));
    if (isJson()) {
      console().json(rows.stream().map(RowDifference::json).toList());
    } else {
      show(rows);
    }
    return rows.stream().allMatch(row -> row.points().isEmpty()) ? FINE : WANTING;
  }

  private void show(List<RowDifference> rows) {
    var table = new TextTable("row", "what", first, second);
    for (RowDifference row : rows) {
      String id = row.id();
      for (RowDifference.Point point : row.points()) {
        table.row(id, point.what(), shown(point.one()), shown(point.other()));
        id = "";
      }
    }
    long alike = rows.stream().filter(row -> row.points().isEmpty()).count();
    console().lines(table.lines());
    console().line(String.format(Locale.ROOT, "%d of %d rows read alike", alike, rows.size()));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "-" : value;
  }
}
