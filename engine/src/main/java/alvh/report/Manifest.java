package alvh.report;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a run came from. No time of day and no path is in it: the same inputs give the same bytes
/// on any machine.
///
/// @param playbookSha256 of the playbook's text, hexadecimal
/// @param parameters what was set beside the playbook, by name
/// @param data SHA-256 of every file or partition that was read, by its name
/// @param version the program's
/// @param seed of everything drawn
public record Manifest(
    String playbookSha256,
    SortedMap<String, String> parameters,
    SortedMap<String, String> data,
    String version,
    long seed) {
  public Manifest {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
  }
}
