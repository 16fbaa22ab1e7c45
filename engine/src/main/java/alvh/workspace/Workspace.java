package alvh.workspace;

import alvh.input.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A folder that holds one owner's settings, data, chains and journal.
///
/// ```
/// alvh.yaml    settings
/// data/        index, rate and VX history under the sources' own names
/// chains/      snapshots of option chains, by day
/// journal.db   positions, fills, decisions and what they rested on
/// tickets/     order tickets
/// playbooks/   the owner's own playbooks
/// ```
///
/// @param folder absolute
public record Workspace(Path folder) {
  /// The file that makes a folder a workspace.
  public static final String SETTINGS = "alvh.yaml";

  public Workspace {
    folder = folder.toAbsolutePath().normalize();
  }

  /// The workspace in `start` or the nearest folder above it that is one.
  public static Optional<Workspace> around(Path start) {
    for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(SETTINGS))) {
        return Optional.of(new Workspace(at));
      }
    }
    return Optional.empty();
  }

  /// The workspace in exactly `folder`.
  public static Workspace in(Path folder) {
    if (!Files.isRegularFile(folder.resolve(SETTINGS))) {
      throw new InputException(
          folder.toString(), "is no workspace: it has no " + SETTINGS, "run `alvh init` there");
    }
    return new Workspace(folder);
  }

  /// The settings file.
  public Path settings() {
    return folder.resolve(SETTINGS);
  }

  /// The folder of history.
  public Path data() {
    return folder.resolve("data");
  }

  /// The folder of the lake.
  public Path lake() {
    return folder.resolve("lake");
  }

  /// The folder of chain snapshots.
  public Path chains() {
    return folder.resolve("chains");
  }

  /// The journal.
  public Path journal() {
    return folder.resolve("journal.db");
  }

  /// The folder of tickets.
  public Path tickets() {
    return folder.resolve("tickets");
  }

  /// The folder of the owner's playbooks.
  public Path playbooks() {
    return folder.resolve("playbooks");
  }
}
