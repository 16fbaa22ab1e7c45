package alvh.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What every verb has: a console, `--json`, `--help`.
///
/// Exit codes: 0 fine, 1 nothing to do or found wanting (said per verb), 2 bad input, 3 our fault.
abstract class Verb implements Callable<Integer> {
  /// All went well.
  static final int FINE = 0;

  /// The verb worked and what it looked at is wanting.
  static final int WANTING = 1;

  @Option(names = "--json", description = "Print JSON; the keys are in docs/json.md.")
  private boolean isJson;

  @SuppressWarnings("UnusedVariable") // the command line library reads it
  @Mixin
  private HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Whether JSON was asked for.
  boolean isJson() {
    return isJson;
  }

  /// Where to write.
  Console console() {
    return new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
