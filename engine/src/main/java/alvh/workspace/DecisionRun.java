package alvh.workspace;

import alvh.book.Book;
import alvh.desk.Decision;
import alvh.desk.Desk;
import alvh.desk.Policy;
import alvh.desk.ValuePolicy;
import alvh.fact.FactCatalogue;
import alvh.files.ChainFiles;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.files.TextSource;
import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.market.DayView;
import alvh.market.OptionChain;
import alvh.playbook.ActionMode;
import alvh.playbook.Playbook;
import alvh.playbook.Proposal;
import alvh.playbook.Signature;
import alvh.playbook.Signatures;
import alvh.playbook.Signer;
import alvh.playbook.TallyLine;
import alvh.playbook.VoteFlip;
import alvh.scenario.JointHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A decision made from inputs that can be kept: the one way in which the command line decides, for
/// today and for a past day once more.
///
/// @param inputs what it was made from
/// @param view what could be known
/// @param book all positions given
/// @param playbook the methodology
/// @param decision the decision
/// @param flips what would change its votes
/// @param filesUsed the files of the data folder that it rests on, by their name below the folder
/// @param history the whole history, past and future of the moment
public record DecisionRun(
    DecisionInputs inputs,
    DayView view,
    Book book,
    Playbook playbook,
    Decision decision,
    List<VoteFlip> flips,
    Map<String, Path> filesUsed,
    FileHistory history) {

  /// Decides.
  public static DecisionRun of(DecisionInputs inputs) {
    MarketConfig config = MarketConfig.of(inputs.config());
    BookYaml reader =
        inputs.isLedgerBook()
            ? BookYaml.ofLedger()
            : new BookYaml(config.calendar(), config.listings());
    Book book = reader.read(Yaml.parse(inputs.book().text(), inputs.book().name()));
    Playbook playbook =
        PlaybookYaml.parse(
            inputs.playbook().text(), inputs.playbook().name(), FactCatalogue.table());
    var chainFiles = ChainFiles.of(config.calendar(), config.ticks()::tick);
    List<OptionChain> chains =
        inputs.chains().stream()
            .map(c -> TextSource.of(c.path(), c.name()))
            .map(c -> chainFiles.read(c, Optional.of(inputs.asOf())).chain())
            .toList();
    FileHistory history = history(inputs, config);
    DayView view = DayView.of(history.with(chains), inputs.asOf());
    var desk = new Desk(config.deskFacts());
    Policy plain = inputs.policy().policy(config);
    Policy policy =
        playbook.mode() == ActionMode.VOTES
            ? plain
            : plain.with(ValuePolicy.of(JointHistory.of(view, config.calendar())));
    Decision decision = desk.decide(view, book, inputs.before(), playbook, policy);
    return new DecisionRun(
        inputs,
        view,
        book,
        playbook,
        decision,
        desk.flips(decision, inputs.before(), playbook),
        history.filesUsed(),
        history);
  }

  /// The same decision with a person's signature under each of these proposals.
  ///
  /// @param proposals as [Proposal#text] writes them, such as `roll-condor of feb`
  public DecisionRun signed(List<String> proposals) {
    List<String> known =
        decision.tally().lines().stream().map(line -> line.proposal().text()).toList();
    Signatures standing = inputs.before().signatures();
    for (String text : proposals) {
      Proposal proposal =
          decision.tally().lines().stream()
              .map(TallyLine::proposal)
              .filter(p -> p.text().equals(text))
              .findFirst()
              .orElseThrow(() ->
                  new InputException(
                      "--sign " + text,
                      "no rule of playbook " + playbook.name() + " votes on that",
                      NearestName.hint(text, known)));
      standing = standing.with(new Signature(proposal, Signer.HUMAN, view.date()));
    }
    return of(inputs.after(inputs.before().with(standing)));
  }

  private static FileHistory history(DecisionInputs inputs, MarketConfig config) {
    var rules = new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale());
    return inputs
        .data()
        .map(folder -> FileHistory.of(folder, DatasetMapYaml.of(folder, inputs.config()), rules))
        .orElseGet(() -> FileHistory.empty(rules));
  }

  /// The decision as JSON, in a stable order of keys.
  public Map<String, Object> json() {
    return new DecisionJson(playbook.table(), inputs.policy().margin())
        .of(decision, playbook, flips);
  }
}
