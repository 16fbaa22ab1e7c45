package alvh.cli;

import alvh.workspace.AccountDesk;
import alvh.workspace.BookText;
import alvh.workspace.WholeFile;
import alvh.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `alvh book export`.
@Command(
    name = "export",
    description = "The book as a file that --book reads.",
    footer = {"", "Examples:", "  alvh book export", "  alvh book export book.yaml"})
final class BookExportVerb extends Verb {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private BookAccount account = new BookAccount();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where to. Default: the screen.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    Workspace entered = workspace.enter(console());
    try (AccountDesk desk = account.open(entered)) {
      String text = BookText.yaml(desk.book(Instant.MAX));
      Path to = file;
      if (to == null) {
        console().lines(text.lines().toList());
      } else {
        WholeFile.write(to, text);
        console().line("wrote " + to);
      }
      return FINE;
    }
  }
}
