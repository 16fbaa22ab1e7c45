package alvh.cli;

import alvh.input.InputException;
import alvh.journal.Journal;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which journal a verb reads: as said, else the workspace's.
final class JournalOption {
  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description = "The journal. Default: journal.db of the workspace.")
  private @Nullable Path file;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  /// The journal's file.
  Path file() {
    Path given = file;
    return given == null ? workspace.require().journal() : given;
  }

  /// Opens the journal, which must be there; what opening did goes to `err`.
  Journal open(PrintWriter err) {
    Path path = file();
    if (!Files.exists(path)) {
      throw new InputException(
          path.toString(),
          "there is no journal yet",
          "check the path; the first `alvh decide` in the workspace makes one");
    }
    Journal journal = Journal.open(path, InstantSource.system());
    journal.notice().ifPresent(err::println);
    return journal;
  }
}
