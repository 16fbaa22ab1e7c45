package alvh.workspace;

import java.util.List;

/// A list of YAML nodes in the order of the file.
public record YamlSequence(YamlPlace place, List<YamlNode> elements) implements YamlNode {
  public YamlSequence {
    elements = List.copyOf(elements);
  }

  @Override
  public String described() {
    return "a list";
  }

  @Override
  public YamlSequence asSequence() {
    return this;
  }

  /// The elements as mappings.
  public List<YamlMapping> mappings() {
    return elements.stream().map(YamlNode::asMapping).toList();
  }
}
