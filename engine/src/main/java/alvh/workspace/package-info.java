/// What a user keeps beside the program: settings, books, playbooks and config tables in YAML.
///
/// Doors: [alvh.workspace.Yaml] reads any YAML with file and line kept at every node; Every fault
/// of a file is an [alvh.input.InputException] that names file and line. Refuses to know how a rule
/// is evaluated and what a market is.
@NullMarked
package alvh.workspace;

import org.jspecify.annotations.NullMarked;
