package alvh.cli;

import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.playbook.Playbook;
import alvh.playbook.Switch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/// Switches of a playbook set on the command line.
final class SwitchOptions {
  @Option(
      names = "--switch",
      paramLabel = "ID=OPTION",
      description =
          "Sets a switch of the playbook, such as touch-the-condor=tighten; may be repeated."
              + " `alvh rules list` shows the switches.")
  private Map<String, String> positions = new LinkedHashMap<>();

  /// `playbook` with the switches set that were given; it must have every one of them.
  Playbook set(Playbook playbook) {
    Playbook set = playbook;
    for (Map.Entry<String, String> position : positions.entrySet()) {
      String id = position.getKey();
      List<String> ids = playbook.switches().stream().map(Switch::id).toList();
      Switch named =
          playbook
              .find(id)
              .orElseThrow(() ->
                  new InputException(
                      "--switch " + id,
                      "playbook " + playbook.name() + " has no such switch",
                      NearestName.hint(id, ids)));
      if (!named.names().contains(position.getValue())) {
        throw new InputException(
            "--switch " + id,
            "has no option '" + position.getValue() + "'",
            NearestName.hint(position.getValue(), named.names()));
      }
      set = set.set(id, position.getValue());
    }
    return set;
  }
}
