package alvh.cli;

import alvh.book.Book;
import alvh.desk.Policy;
import alvh.execution.Fees;
import alvh.fact.FactCatalogue;
import alvh.input.InputException;
import alvh.margin.RegT;
import alvh.playbook.Playbook;
import alvh.risk.VolShift;
import alvh.workspace.BookYaml;
import alvh.workspace.MarketConfig;
import alvh.workspace.PlaybookLibrary;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is held and how it is decided on.
final class DeskOptions {
  @Option(names = "--book", paramLabel = "FILE", description = "The book; see examples/.")
  private @Nullable Path book;

  @Option(
      names = "--playbook",
      paramLabel = "FILE|NAME",
      description =
          "The methodology: a file, or the name of a shipped one. Default: ${DEFAULT-VALUE}.",
      defaultValue = "alvh")
  private String playbook = "alvh";

  @Option(
      names = "--vol-shift",
      paramLabel = "KIND",
      description = "How vols move with VIX: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "SHAPE")
  private VolShift shift = VolShift.SHAPE;

  @Option(
      names = "--margin-sides",
      paramLabel = "KIND",
      description =
          "How a condor with unequal sides is charged: ${COMPLETION-CANDIDATES}."
              + " Default: ${DEFAULT-VALUE}.",
      defaultValue = "WIDER")
  private RegT.UnequalSides sides = RegT.UnequalSides.WIDER;

  /// The book that was given.
  Book book(MarketConfig config) {
    Path file = book;
    if (file == null) {
      throw new InputException("--book", "is missing", "give a book file: --book book.yaml");
    }
    return new BookYaml(config.calendar(), config.listings()).read(file);
  }

  /// The methodology that was given.
  Playbook playbook() {
    return PlaybookLibrary.read(playbook, FactCatalogue.table());
  }

  /// How margin is charged.
  RegT margin() {
    return new RegT(sides);
  }

  /// The owner's choices.
  Policy policy(Fees fees, OptionalDouble rate) {
    return new Policy(fees, margin(), shift, rate);
  }
}
