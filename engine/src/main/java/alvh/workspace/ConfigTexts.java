package alvh.workspace;

import alvh.input.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The texts of the config tables, so that a decision can keep the very tables it was made with.
///
/// @param texts table, such as `calendar.yaml`, to its text
public record ConfigTexts(Map<String, String> texts) {
  /// The table that a workspace may have of its own.
  static final String MARGINS = "margins.yaml";

  static final List<String> NAMES =
      List.of(
          "calendar.yaml",
          "costs.yaml",
          "datasets.yaml",
          "etps.yaml",
          "futures.yaml",
          "grids.yaml",
          "listings.yaml",
          MARGINS,
          "rebuild-vix.yaml",
          "rebuild.yaml",
          "sources.yaml",
          "ticks.yaml");
  private static final String FOLDER = "/alvh/config/";

  public ConfigTexts {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /// The tables shipped with the program.
  public static ConfigTexts shipped() {
    Map<String, String> texts = new TreeMap<>();
    NAMES.forEach(name -> texts.put(name, shipped(name)));
    return new ConfigTexts(texts);
  }

  /// The tables shipped with the program, but for the futures margins that `workspace` has of its
  /// own.
  public static ConfigTexts of(Workspace workspace) {
    ConfigTexts shipped = shipped();
    Path own = workspace.folder().resolve(MARGINS);
    if (!Files.isRegularFile(own)) {
      return shipped;
    }
    String text = Yaml.textOf(own);
    // a fault is named by the file that has it
    MarginFile.read(Yaml.parse(text, own.toString()));
    Map<String, String> texts = new TreeMap<>(shipped.texts());
    texts.put(MARGINS, text);
    return new ConfigTexts(texts);
  }

  /// Whether the table `name` is among them: inputs kept by an earlier version have fewer.
  boolean has(String name) {
    return texts.containsKey(name);
  }

  /// The table `name` as YAML.
  YamlMapping yaml(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new InputException("config/" + name, "is not there", "build the program again");
    }
    return Yaml.parse(text, "config/" + name);
  }

  /// The text of the shipped file `name`.
  static String shipped(String name) {
    try (InputStream in = ConfigTexts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its table " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new InputException(
          "config/" + name, "cannot be read: " + unreadable, "build the program again", unreadable);
    }
  }
}
