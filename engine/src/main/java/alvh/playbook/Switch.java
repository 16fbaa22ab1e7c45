package alvh.playbook;

import java.util.List;

/// A choice that the sources leave open: each option lets its own rows speak.
///
/// @param id as rows name it: `vix-above-20`
/// @param about what the sources disagree on
/// @param contradiction the id of the contradiction in the catalogue, such as `D-2`; empty for a
///   choice of the user's own
/// @param options at least two
/// @param chosen the name of one of them
public record Switch(
    String id, String about, String contradiction, List<Option> options, String chosen) {
  /// One side of a choice.
  ///
  /// @param name as rows name it: `hold`
  /// @param source who says so
  /// @param meaning what it does
  public record Option(String name, String source, String meaning) {}

  public Switch {
    options = List.copyOf(options);
    if (options.size() < 2) {
      throw new IllegalArgumentException("switch " + id + " has nothing to choose from");
    }
    if (options.stream().map(Option::name).distinct().count() != options.size()) {
      throw new IllegalArgumentException("switch " + id + " has two options of one name");
    }
    if (options.stream().noneMatch(option -> option.name().equals(chosen))) {
      throw new IllegalArgumentException("switch " + id + " has no option '" + chosen + "'");
    }
  }

  /// The names of the options.
  public List<String> names() {
    return options.stream().map(Option::name).toList();
  }

  /// The same switch in another position.
  public Switch set(String option) {
    return new Switch(id, about, contradiction, options, option);
  }
}
