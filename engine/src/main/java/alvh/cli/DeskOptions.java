package alvh.cli;

import alvh.book.Book;
import alvh.fact.FactCatalogue;
import alvh.input.InputException;
import alvh.margin.RegT;
import alvh.playbook.Playbook;
import alvh.risk.VolShift;
import alvh.workspace.BookYaml;
import alvh.workspace.MarketConfig;
import alvh.workspace.NamedText;
import alvh.workspace.PlaybookLibrary;
import alvh.workspace.PolicySettings;
import alvh.workspace.Workspace;
import alvh.workspace.WorkspaceConfig;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is held and how it is decided on: as said here, else as the workspace's settings say.
final class DeskOptions {
  @Option(
      names = "--book",
      paramLabel = "FILE",
      description = "The book; see examples/. Default in a workspace: the book of its journal.")
  private @Nullable Path book;

  @Option(
      names = "--playbook",
      paramLabel = "FILE|NAME",
      description =
          "The methodology: a file, or the name of a shipped one. Default: alvh, or as alvh.yaml says.")
  private @Nullable String playbook;

  @Option(
      names = "--vol-shift",
      paramLabel = "KIND",
      description =
          "How vols move with VIX: ${COMPLETION-CANDIDATES}. Default: SHAPE, or as alvh.yaml says.")
  private @Nullable VolShift shift;

  @Option(
      names = "--margin-sides",
      paramLabel = "KIND",
      description =
          "How a condor with unequal sides is charged: ${COMPLETION-CANDIDATES}."
              + " Default: WIDER, or as alvh.yaml says.")
  private RegT.@Nullable UnequalSides sides;

  /// The book file that was given.
  Optional<Path> bookFile() {
    return Optional.ofNullable(book);
  }

  /// The book that was given.
  Book book(MarketConfig config) {
    return new BookYaml(config.calendar(), config.listings()).read(requireBook());
  }

  /// The book file, which must have been given.
  Path requireBook() {
    return bookFile()
        .orElseThrow(() ->
            new InputException(
                "--book",
                "is missing",
                "give a book file: --book book.yaml, or work in a workspace (alvh init)"));
  }

  /// The text of the methodology.
  NamedText playbookText(Optional<Workspace> workspace) {
    String given = playbook;
    if (given != null) {
      return PlaybookLibrary.text(given, Path.of(""));
    }
    return workspace
        .map(w -> PlaybookLibrary.text(WorkspaceConfig.of(w).playbook(), w.folder()))
        .orElseGet(() -> PlaybookLibrary.text(WorkspaceConfig.DEFAULT_PLAYBOOK, Path.of("")));
  }

  /// The methodology that was given.
  Playbook playbook() {
    return PlaybookLibrary.read(
        playbook == null ? WorkspaceConfig.DEFAULT_PLAYBOOK : playbook, FactCatalogue.table());
  }

  /// How margin is charged.
  RegT margin() {
    return policy(Optional.empty(), OptionalDouble.empty()).margin();
  }

  /// The owner's choices.
  ///
  /// @param rate the flat rate given on the command line
  PolicySettings policy(Optional<WorkspaceConfig> settings, OptionalDouble rate) {
    PolicySettings base = settings.map(WorkspaceConfig::policy).orElse(PolicySettings.DEFAULT);
    VolShift givenShift = shift;
    RegT.UnequalSides givenSides = sides;
    return new PolicySettings(
        givenShift == null ? base.shift() : givenShift,
        givenSides == null ? base.sides() : givenSides,
        rate.isPresent() ? rate : base.rate(),
        base.terms());
  }
}
