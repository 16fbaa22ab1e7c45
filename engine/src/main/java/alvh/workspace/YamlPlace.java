package alvh.workspace;

import alvh.input.InputException;

/// Where a YAML node stands: file, line and column (both from 1), and the path of keys to it.
///
/// @param file the name a person can open
/// @param line line of the node's first character, from 1
/// @param column column of the node's first character, from 1
/// @param path keys and indices that lead here, such as `rules[2].vote.weight`; empty at the root
public record YamlPlace(String file, int line, int column, String path) {

  /// `file:line`.
  public String where() {
    return file + ":" + line;
  }

  /// The exception for a fault at this place; the path, when there is one, leads the text.
  public InputException fault(String what, String mend) {
    return new InputException(where(), path.isEmpty() ? what : path + ": " + what, mend);
  }

  /// The path of the key `key` below this place.
  String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /// The path of element `index` below this place.
  String pathOf(int index) {
    return path + "[" + index + "]";
  }
}
