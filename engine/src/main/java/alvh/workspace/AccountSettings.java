package alvh.workspace;

import java.util.OptionalDouble;

/// The account of a workspace.
///
/// @param name what its owner calls it
/// @param equityUsd its value in USD, > 0; empty while its owner has not said
public record AccountSettings(String name, OptionalDouble equityUsd) {
  /// What is used when nothing is said.
  public static final AccountSettings DEFAULT = new AccountSettings("main", OptionalDouble.empty());
}
