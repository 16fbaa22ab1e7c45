package alvh.cli;

import alvh.input.InputException;
import alvh.workspace.NewWorkspace;
import alvh.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh init`.
@Command(
    name = "init",
    description = "Makes a folder a workspace: commented settings, and room for data and journal.",
    footer = {"", "Examples:", "  alvh init", "  alvh init my-desk --equity 1500000"})
final class InitVerb extends Verb {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The folder. Default: the current one.")
  private Path folder = Path.of("");

  @Option(
      names = "--equity",
      paramLabel = "USD",
      description = "The account's equity, written into the settings.")
  private @Nullable Double equity;

  @Override
  public Integer call() {
    Double given = equity;
    if (given != null && !(given > 0)) {
      throw new InputException("--equity", given + " is not > 0", "give it in USD");
    }
    Workspace made =
        NewWorkspace.make(
            folder, given == null ? OptionalDouble.empty() : OptionalDouble.of(given));
    if (isJson()) {
      Map<String, Object> json = Json.object();
      json.put("workspace", made.folder().toString());
      json.put("settings", made.settings().toString());
      console().json(json);
      return FINE;
    }
    console().line("made " + made.settings());
    console().line("");
    console().line("next:");
    if (given == null) {
      console().line("  give the account's equity in " + Workspace.SETTINGS);
    }
    console().line("  alvh data fetch               the free history, over HTTPS");
    console().line("  alvh data collect             a snapshot of the SPX and VIX chains");
    console().line("  alvh book import FILE         positions from thinkorswim, IBKR or OSI lines");
    console().line("  alvh decide                   the decision, with its proof");
    return FINE;
  }
}
