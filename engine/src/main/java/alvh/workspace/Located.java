package alvh.workspace;

import java.util.function.Supplier;

/// Gives the checks of a constructor the place in the file that they speak of.
final class Located {
  private static final String MEND = "change the row so that this holds";

  private Located() {}

  /// What `make` makes; a value it refuses is a fault of `node`.
  static <T> T at(YamlNode node, Supplier<T> make) {
    try {
      return make.get();
    } catch (IllegalArgumentException refused) {
      // constructors of the core state their rule in the text; only the place is added here
      throw node.fault(String.valueOf(refused.getMessage()), MEND);
    }
  }
}
