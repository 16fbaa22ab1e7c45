/// What a user keeps beside the program: books, playbooks and config tables in YAML, decisions.
///
/// Doors: [alvh.workspace.BookYaml], [alvh.workspace.PlaybookLibrary],
/// [alvh.workspace.MarketConfig], [alvh.workspace.DecisionLog]; [alvh.workspace.DecisionJson]
/// writes decisions. Every fault of a file is an [alvh.input.InputException] that names file and
/// line. Refuses to know how a rule is evaluated and what a market is.
@NullMarked
package alvh.workspace;

import org.jspecify.annotations.NullMarked;
