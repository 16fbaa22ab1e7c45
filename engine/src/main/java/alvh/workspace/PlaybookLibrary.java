package alvh.workspace;

import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.playbook.FactTable;
import alvh.playbook.Playbook;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The playbooks shipped with the program, and those of a user.
public final class PlaybookLibrary {
  private static final List<String> SHIPPED =
      List.of(
          "alvh",
          "alvh-as-written",
          "one-day",
          "unhedged",
          "close-at-80",
          "static-hedge",
          "cndr",
          "vxth");

  /// Texts that are laid over a playbook and are none alone.
  private static final List<String> FRAGMENTS = List.of("monthly-condors");

  private static final String FOLDER = "/alvh/playbooks/";
  private static final String ENDING = ".yaml";

  private PlaybookLibrary() {}

  /// The names of the shipped playbooks.
  public static List<String> shipped() {
    return SHIPPED;
  }

  /// The names of the shipped fragments, which [#over] lays over a playbook.
  public static List<String> fragments() {
    return FRAGMENTS;
  }

  /// The playbook of a file, or the shipped one of that name.
  public static Playbook read(String fileOrName, FactTable facts) {
    NamedText found = text(fileOrName, Path.of(""));
    return PlaybookYaml.parse(found.text(), found.name(), facts);
  }

  /// The text of a playbook file, looked for from `folder` on, or of the shipped one of that name;
  /// when it extends another, the texts of both as one.
  public static NamedText text(String fileOrName, Path folder) {
    Deque<NamedText> layers = new ArrayDeque<>();
    NamedText layer = single(fileOrName, folder);
    Path place = folder.resolve(fileOrName).toAbsolutePath().getParent();
    layers.addFirst(layer);
    Optional<YamlNode> beneath = beneath(layer);
    while (beneath.isPresent()) {
      if (layers.size() > PlaybookLayers.MOST || place == null) {
        throw PlaybookLayers.tooDeep(fileOrName);
      }
      layer = single(beneath.get(), place);
      layers.addFirst(layer);
      place = place.resolve(beneath.get().asText()).toAbsolutePath().getParent();
      beneath = beneath(layer);
    }
    return layers.size() == 1
        ? layers.getFirst()
        : new NamedText(layers.getLast().name(), PlaybookLayers.joined(List.copyOf(layers)));
  }

  /// `fragment` laid over `playbook`, as one text under the playbook's name.
  ///
  /// A playbook that stands on the fragment already is left as it is. Otherwise the two share no
  /// row, fact, entry, layer or switch: a fragment adds and replaces nothing.
  ///
  /// @param playbook a text of [#text]
  /// @param fragment likewise, with no name of its own
  public static NamedText over(NamedText playbook, NamedText fragment) {
    return PlaybookLayers.over(playbook, fragment);
  }

  /// `playbook` with other values of its parameters, as one text under its name.
  ///
  /// Refused with the nearest name are names that it does not have, and facts that it works out.
  ///
  /// @param parameters finite values by the name of a constant fact, such as `static.budget`
  public static NamedText set(NamedText playbook, Map<String, Double> parameters) {
    if (parameters.isEmpty()) {
      return playbook;
    }
    var lines = new StringBuilder(PlaybookLayers.SET_FACTS).append(":\n");
    parameters.forEach((name, value) ->
        lines
            .append("  ")
            .append(name)
            .append(": ")
            .append(BigDecimal.valueOf(value).toPlainString())
            .append('\n'));
    return PlaybookLayers.set(playbook, new NamedText("--set", lines.toString()));
  }

  private static Optional<YamlNode> beneath(NamedText layer) {
    return Yaml.parse(layer.text(), layer.name()).find(PlaybookLayers.EXTENDS);
  }

  private static NamedText single(YamlNode named, Path folder) {
    try {
      return single(named.asText(), folder);
    } catch (InputException absent) {
      throw named.fault(absent.what(), absent.mend());
    }
  }

  private static NamedText single(String fileOrName, Path folder) {
    if (SHIPPED.contains(fileOrName) || FRAGMENTS.contains(fileOrName)) {
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
