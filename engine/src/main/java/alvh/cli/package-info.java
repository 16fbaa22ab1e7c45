/// The command line: one class per verb, tables for people, JSON for programs.
///
/// Door: [alvh.cli.Main]. The only package that reads the clock and writes to the console; refuses
/// to compute anything itself.
@NullMarked
package alvh.cli;

import org.jspecify.annotations.NullMarked;
