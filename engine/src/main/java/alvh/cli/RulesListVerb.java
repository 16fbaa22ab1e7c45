package alvh.cli;

import alvh.fact.FactCatalogue;
import alvh.playbook.FactTable;
import alvh.playbook.Playbook;
import alvh.playbook.Row;
import alvh.workspace.PlaybookLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh rules list`.
@Command(
    name = "list",
    description =
        "One line per rule, limit and other row of each playbook. With --json one entry per row of"
            + " the catalogue: S-14/cap and S-14/target are parts of S-14.",
    footer = {
      "",
      "Examples:",
      "  alvh rules list",
      "  alvh rules list --playbook close-at-80",
      "  alvh rules list --playbook mine.yaml --json"
    })
final class RulesListVerb extends Verb {
  @Option(
      names = "--playbook",
      paramLabel = "FILE|NAME",
      description =
          "A file or the name of a shipped playbook; may be repeated. Default: all shipped.")
  private List<String> playbooks = new ArrayList<>();

  @Mixin private SwitchOptions switches = new SwitchOptions();

  @Override
  public Integer call() {
    FactTable facts = FactCatalogue.table();
    List<Map<String, Object>> entries = new ArrayList<>();
    for (String name : playbooks.isEmpty() ? PlaybookLibrary.shipped() : playbooks) {
      Playbook playbook = switches.set(PlaybookLibrary.read(name, facts));
      if (isJson()) {
        CatalogueEntry.of(playbook).forEach(entry -> entries.add(entry.json()));
      } else {
        show(playbook);
      }
    }
    if (isJson()) {
      console().json(entries);
    }
    return FINE;
  }

  private void show(Playbook playbook) {
    console().heading(playbook.name() + ": " + playbook.title());
    var table =
        new TextTable(
            "id", "kind", "group", "scope", "weight", "speaks", "enforced by", "condition");
    for (Row row : playbook.rows()) {
      RowView view = RowView.of(playbook, row);
      table.row(
          row.citation().id(),
          row.kind().spelling(),
          view.group(),
          view.scope(),
          view.votes().isEmpty() ? "-" : Double.toString(view.weight()),
          view.isActive() ? "yes" : "off",
          row.enforcedBy(),
          String.join("; ", view.conditions()));
    }
    console().lines(table.lines());
    if (!playbook.switches().isEmpty()) {
      console().heading("switches of " + playbook.name());
      console().lines(SwitchTable.of(playbook).lines());
    }
    if (!playbook.entries().isEmpty()) {
      console()
          .heading("condors that votes of " + playbook.name() + " open, as its switches stand");
      console().lines(EntryText.table(playbook).lines());
    }
    if (!playbook.activeLayers().isEmpty()) {
      console().heading("hedge layers of " + playbook.name() + ", as its switches stand");
      console().lines(LayerPlanText.table(playbook).lines());
    }
  }
}
