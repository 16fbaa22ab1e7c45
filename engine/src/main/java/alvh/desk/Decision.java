package alvh.desk;

import alvh.fact.FactSheet;
import alvh.playbook.Conflict;
import alvh.playbook.Evaluation;
import alvh.playbook.Tally;
import alvh.risk.RiskReport;
import java.time.Instant;
import java.util.List;

/// What to do at one moment, with everything it rests on.
///
/// @param asOf the moment
/// @param sentence the decision in one sentence
/// @param actions what is done, most urgent first; never empty
/// @param alternatives everything that could be done, priced and held against the limits
/// @param evaluation what every rule and limit says, with proofs
/// @param tally the votes and signatures
/// @param refused carried by votes and not done, with the reason
/// @param conflicts proposals that contradict one another
/// @param contradictions rules that fire and want what cannot both be done, carried or not
/// @param notHeld positions of the book that are not held at the moment, with the reason
/// @param layers the hedge layers that the playbook describes, with their accounts
/// @param values the alternatives that were valued on scenarios, best first; empty where votes act
///   alone
/// @param facts every fact of the moment
/// @param risk the book's risk
/// @param next what the desk remembers
public record Decision(
    Instant asOf,
    String sentence,
    List<ChosenAction> actions,
    List<Alternative> alternatives,
    Evaluation evaluation,
    Tally tally,
    List<String> refused,
    List<String> conflicts,
    List<Conflict> contradictions,
    List<String> notHeld,
    List<LayerReport> layers,
    List<ValuedAlternative> values,
    FactSheet facts,
    RiskReport risk,
    DeskState next) {
  /// Whether condors are held and none of them could be valued.
  public boolean isBlind() {
    return Sentence.isBlind(risk);
  }

  public Decision {
    actions = List.copyOf(actions);
    alternatives = List.copyOf(alternatives);
    refused = List.copyOf(refused);
    conflicts = List.copyOf(conflicts);
    contradictions = List.copyOf(contradictions);
    notHeld = List.copyOf(notHeld);
    layers = List.copyOf(layers);
    values = List.copyOf(values);
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("a decision has at least one action");
    }
  }
}
