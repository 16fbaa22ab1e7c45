package alvh.workspace;

import alvh.input.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Makes a folder into a workspace.
public final class NewWorkspace {
  private static final String TEMPLATE = "/alvh/workspace/alvh.yaml";
  private static final String EQUITY_LINE = "  # equity: 100000 ";

  private NewWorkspace() {}

  /// Writes the commented settings into `folder` and makes the folders beside them; a workspace
  /// that is there already is not touched.
  ///
  /// @param equityUsd the account's equity, where its owner gave it
  public static Workspace make(Path folder, OptionalDouble equityUsd) {
    Workspace workspace = new Workspace(folder);
    if (Files.exists(workspace.settings())) {
      throw new InputException(
          workspace.settings().toString(),
          "is there already",
          "edit it, or choose another folder; `alvh doctor` checks it");
    }
    String text = template();
    if (equityUsd.isPresent()) {
      String line = String.format(Locale.ROOT, "  equity: %.0f ", equityUsd.getAsDouble());
      text = text.replace(EQUITY_LINE, line);
    }
    // a template with a fault in it must not become anyone's settings
    WorkspaceConfig.read(Yaml.parse(text, Workspace.SETTINGS), Workspace.SETTINGS);
    try {
      for (Path made :
          List.of(
              workspace.folder(),
              workspace.data(),
              workspace.chains(),
              workspace.tickets(),
              workspace.playbooks())) {
        Files.createDirectories(made);
      }
      Path part = workspace.folder().resolve("." + Workspace.SETTINGS + ".part");
      Files.writeString(part, text);
      Files.move(part, workspace.settings(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException problem) {
      throw new InputException(
          folder.toString(),
          "cannot be made a workspace: " + problem,
          "check the path and its rights",
          problem);
    }
    return workspace;
  }

  static String template() {
    try (InputStream in = NewWorkspace.class.getResourceAsStream(TEMPLATE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + TEMPLATE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the program cannot read " + TEMPLATE, e);
    }
  }
}
