package alvh.cli;

import alvh.input.InputException;
import alvh.workspace.CutOffRuns;
import alvh.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which workspace a verb works in: as said, else the one around the current folder.
final class WorkspaceOption {
  @Option(
      names = "--workspace",
      paramLabel = "FOLDER",
      description = "The workspace. Default: the current folder or the nearest above it.")
  private @Nullable Path folder;

  /// The workspace, if there is one.
  Optional<Workspace> find() {
    Path given = folder;
    return given == null ? Workspace.around(Path.of("")) : Optional.of(Workspace.in(given));
  }

  /// The workspace, if there is one, to work in: says what became of runs that did not end.
  Optional<Workspace> entered(Console console) {
    Optional<Workspace> found = find();
    found.ifPresent(w -> tell(w, console));
    return found;
  }

  /// The workspace, to work in: says what became of runs that did not end.
  Workspace enter(Console console) {
    Workspace found = require();
    tell(found, console);
    return found;
  }

  private static void tell(Workspace workspace, Console console) {
    CutOffRuns.recover(workspace, Thread::sleep).forEach(console.err()::println);
  }

  /// The workspace.
  Workspace require() {
    return find()
        .orElseThrow(() ->
            new InputException(
                "the current folder",
                "is in no workspace",
                "run `alvh init FOLDER` and go there, or give --workspace FOLDER"));
  }
}
