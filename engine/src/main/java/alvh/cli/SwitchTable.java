package alvh.cli;

import alvh.playbook.Playbook;
import alvh.playbook.Switch;

/// The switches of a playbook as a table, the chosen option marked.
final class SwitchTable {
  private SwitchTable() {}

  static TextTable of(Playbook playbook) {
    var table = new TextTable("switch", "", "option", "source", "meaning");
    for (Switch each : playbook.switches()) {
      String id = each.id();
      for (Switch.Option option : each.options()) {
        table.row(
            id,
            option.name().equals(each.chosen()) ? "*" : "",
            option.name(),
            option.source(),
            option.meaning());
        id = "";
      }
    }
    return table;
  }
}
