package alvh.workspace;

import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.playbook.FactTable;
import alvh.playbook.Playbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The playbooks shipped with the program, and those of a user.
public final class PlaybookLibrary {
  private static final List<String> SHIPPED = List.of("alvh", "alvh-as-written", "close-at-80");
  private static final String FOLDER = "/alvh/playbooks/";
  private static final String ENDING = ".yaml";

  private PlaybookLibrary() {}

  /// The names of the shipped playbooks.
  public static List<String> shipped() {
    return SHIPPED;
  }

  /// The playbook of a file, or the shipped one of that name.
  public static Playbook read(String fileOrName, FactTable facts) {
    NamedText found = text(fileOrName, Path.of(""));
    return PlaybookYaml.parse(found.text(), found.name(), facts);
  }

  /// The text of a playbook file, looked for from `folder` on, or of the shipped one of that name.
  public static NamedText text(String fileOrName, Path folder) {
    if (SHIPPED.contains(fileOrName)) {
      return new NamedText("playbooks/" + fileOrName + ENDING, text(fileOrName));
    }
    Path file = folder.resolve(fileOrName);
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          fileOrName,
          "is neither a playbook file nor the name of a shipped playbook",
          NearestName.hint(fileOrName, SHIPPED));
    }
    return new NamedText(fileOrName, Yaml.textOf(file));
  }

  private static String text(String name) {
    try (InputStream in = PlaybookLibrary.class.getResourceAsStream(FOLDER + name + ENDING)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its playbook " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the program cannot read its playbook " + name, e);
    }
  }
}
