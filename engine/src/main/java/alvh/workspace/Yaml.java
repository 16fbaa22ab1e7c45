package alvh.workspace;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads YAML 1.2 into nodes that know their file and line.
///
/// One document per file. A duplicate key, a key that is not a plain word and a structure that
/// contains itself are refused; values keep the text of the file until a reader asks for a type.
public final class Yaml {
  /// Deeper than any file of ours; a deeper one is hostile or broken.
  private static final int MAX_DEPTH = 50;

  private final String file;

  private Yaml(String file) {
    this.file = file;
  }

  /// The root mapping of the YAML text `text`.
  ///
  /// @param file the name that errors show, such as `playbooks/alvh.yaml`
  public static YamlMapping parse(String text, String file) {
    return new Yaml(file).root(text).asMapping();
  }

  /// The root mapping of the UTF-8 file at `path`.
  public static YamlMapping read(Path path) {
    return parse(textOf(path), path.toString());
  }

  /// The text of the UTF-8 file at `path`.
  public static String textOf(Path path) {
    try {
      return Files.readString(path);
    } catch (NoSuchFileException absent) {
      throw new InputException(path.toString(), "there is no such file", "check the path", absent);
    } catch (MalformedInputException notUtf8) {
      throw new InputException(path.toString(), "is not UTF-8", "save it as UTF-8", notUtf8);
    } catch (IOException unreadable) {
      throw new InputException(
          path.toString(), "cannot be read: " + unreadable, "check its permissions", unreadable);
    }
  }

  private YamlNode root(String text) {
    Optional<Node> root;
    try {
      LoadSettings settings =
          LoadSettings.builder().setLabel(file).setAllowNonScalarKeys(true).build();
      root = new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new InputException(
          file + ":" + line, "is not YAML: " + broken.getProblem(), "correct the line", broken);
    } catch (YamlEngineException broken) {
      throw new InputException(
          file, "is not YAML: " + broken.getMessage(), "correct the file", broken);
    }
    Node node =
        root.orElseThrow(
            () -> new InputException(file + ":1", "is empty", "write `key: value` lines"));
    return convert(node, "", 0);
  }

  private YamlNode convert(Node node, String path, int depth) {
    YamlPlace place = place(node, path);
    if (depth > MAX_DEPTH || node.isRecursive()) {
      throw place.fault("is nested too deeply or contains itself", "write it out flat");
    }
    return switch (node) {
      case ScalarNode scalar -> new YamlScalar(place, scalar.getValue(), scalar.isPlain());
      case SequenceNode sequence -> sequence(sequence, place, depth);
      case MappingNode mapping -> mapping(mapping, place, depth);
      default -> throw place.fault("is an alias without an anchor", "write the value out");
    };
  }

  private YamlSequence sequence(SequenceNode node, YamlPlace place, int depth) {
    List<YamlNode> elements = new ArrayList<>();
    for (Node element : node.getValue()) {
      elements.add(convert(element, place.pathOf(elements.size()), depth + 1));
    }
    return new YamlSequence(place, elements);
  }

  private YamlMapping mapping(MappingNode node, YamlPlace place, int depth) {
    Map<String, YamlNode> values = new LinkedHashMap<>();
    Map<String, YamlPlace> keys = new LinkedHashMap<>();
    for (NodeTuple pair : node.getValue()) {
      if (!(pair.getKeyNode() instanceof ScalarNode key)) {
        throw place(pair.getKeyNode(), place.path())
            .fault("a key must be a word", "write `key: value`");
      }
      String path = place.pathOf(key.getValue());
      YamlPlace keyPlace = place(key, path);
      YamlPlace earlier = keys.putIfAbsent(key.getValue(), keyPlace);
      if (earlier != null) {
        throw keyPlace.fault(
            "duplicate key, first at line " + earlier.line(), "remove one of the two");
      }
      values.put(key.getValue(), convert(pair.getValueNode(), path, depth + 1));
    }
    return new YamlMapping(place, values, keys);
  }

  private YamlPlace place(Node node, String path) {
    Optional<Mark> mark = node.getStartMark();
    int line = mark.map(Mark::getLine).orElse(0) + 1;
    int column = mark.map(Mark::getColumn).orElse(0) + 1;
    return new YamlPlace(file, line, column, path);
  }
}
