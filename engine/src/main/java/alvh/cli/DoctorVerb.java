package alvh.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `alvh doctor`.
@Command(
    name = "doctor",
    description =
        "Looks at the machine, the shipped tables, playbooks and data, and says how to mend.",
    footer = {
      "",
      "Examples:",
      "  alvh doctor",
      "  alvh doctor --data history",
      "  alvh doctor --json",
      "",
      "Exit codes: 0 fine (warnings included), 1 something is wanting."
    })
final class DoctorVerb extends Verb {
  /// Where the texts begin.
  private static final int MEND_INDENT = 24;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Say what this folder of history covers, too.")
  private @Nullable Path data;

  @Override
  public Integer call() {
    List<Checkup> checkups = Doctor.examine(data);
    boolean isWanting = checkups.stream().anyMatch(c -> c.state() == Checkup.State.FAIL);
    if (isJson()) {
      Map<String, Object> json = Json.object();
      json.put("isFine", !isWanting);
      json.put("checks", checkups.stream().map(Checkup::json).toList());
      console().json(json);
    } else {
      checkups.forEach(this::show);
      console().line("");
      console().line(isWanting ? "something is wanting" : "fine");
    }
    return isWanting ? WANTING : FINE;
  }

  private void show(Checkup checkup) {
    String state = checkup.state().name().toLowerCase(Locale.ROOT);
    console()
        .line(String.format(Locale.ROOT, "%-4s  %-16s  %s", state, checkup.name(), checkup.text()));
    if (!checkup.mend().isEmpty()) {
      console().line(" ".repeat(MEND_INDENT) + "mend: " + checkup.mend());
    }
  }
}
