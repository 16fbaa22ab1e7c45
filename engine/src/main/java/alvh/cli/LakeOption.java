package alvh.cli;

import alvh.input.InputException;
import alvh.lake.Lake;
import alvh.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which lake a verb works on: as said, else the folder `lake` of the workspace.
final class LakeOption {
  @Option(
      names = "--lake",
      paramLabel = "FOLDER",
      description = "The lake. Default: the folder lake of the workspace.")
  private @Nullable Path folder;

  @Mixin private WorkspaceOption workspaceOption = new WorkspaceOption();

  /// The lake, whether it is there yet or not.
  Lake lake() {
    Path given = folder;
    if (given != null) {
      return Lake.in(given);
    }
    return workspaceOption
        .find()
        .map(Workspace::lake)
        .map(Lake::in)
        .orElseThrow(() ->
            new InputException(
                "--lake",
                "is missing, and the current folder is in no workspace",
                "give the folder of the lake, or go to a workspace"));
  }

  /// The lake, which must be there.
  Lake require() {
    Lake lake = lake();
    if (!Files.isDirectory(lake.folder())) {
      throw new InputException(
          lake.folder().toString(),
          "there is no lake",
          "check the path, or make one with `alvh lake import`");
    }
    return lake;
  }
}
