package alvh.cli;

import alvh.input.InputException;
import alvh.workspace.AccountDesk;
import alvh.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Option;

/// Which account of the workspace a verb speaks of.
final class BookAccount {
  @Option(
      names = "--account",
      paramLabel = "NAME",
      defaultValue = AccountDesk.MAIN,
      description = "main or paper. Default: ${DEFAULT-VALUE}.")
  private String name = AccountDesk.MAIN;

  /// Opens it.
  AccountDesk open(Workspace workspace) {
    if (!List.of(AccountDesk.MAIN, AccountDesk.PAPER).contains(name)) {
      throw new InputException("--account", "'" + name + "' is no account", "write main or paper");
    }
    return AccountDesk.open(workspace, name, Clock.systemUTC());
  }
}
