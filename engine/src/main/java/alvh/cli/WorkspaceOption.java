package alvh.cli;

import alvh.input.InputException;
import alvh.workspace.RunMarker;
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
    found.ifPresent(w -> RunMarker.recover(w.folder()).forEach(console.err()::println));
    return found;
  }

  /// The workspace, to work in: says what became of runs that did not end.
  Workspace enter(Console console) {
    Workspace found = require();
    RunMarker.recover(found.folder()).forEach(console.err()::println);
    return found;
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
