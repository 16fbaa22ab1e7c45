package alvh.workspace;

import alvh.desk.DeskState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that a decision rests on, in a form that can be kept and read again.
///
/// @param asOf the moment
/// @param chains option chain files
/// @param data folder of history, if there is one
/// @param config the market's facts
/// @param book the book, as [BookYaml] reads it
/// @param isLedgerBook whether the book is what a journal's fills add up to, not a hand-written
///   file
/// @param playbook the methodology
/// @param policy the owner's choices
/// @param before what the desk remembered
public record DecisionInputs(
    Instant asOf,
    List<NamedFile> chains,
    Optional<Path> data,
    ConfigTexts config,
    NamedText book,
    boolean isLedgerBook,
    NamedText playbook,
    PolicySettings policy,
    DeskState before) {
  /// The same, going on from another state.
  public DecisionInputs after(DeskState state) {
    return new DecisionInputs(
        asOf, chains, data, config, book, isLedgerBook, playbook, policy, state);
  }

  public DecisionInputs {
    chains = List.copyOf(chains);
  }
}
