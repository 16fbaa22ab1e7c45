package alvh.workspace;

import alvh.playbook.FactTable;
import alvh.playbook.FactUse;
import alvh.playbook.LayerVotes;
import alvh.playbook.Outcome;
import alvh.playbook.ProofNode;
import alvh.playbook.ProofValue;
import alvh.playbook.Proposal;
import alvh.playbook.SignerState;
import alvh.playbook.TallyLine;
import alvh.playbook.VoteFlip;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Rule outcomes, proof trees and votes as JSON.
final class OutcomeJson {
  private OutcomeJson() {}

  /// What a rule or limit says, with its proof tree and what would flip it.
  static Map<String, Object> of(Outcome outcome, FactTable table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", outcome.label());
    json.put("kind", outcome.row().kind().name().toLowerCase(Locale.ROOT));
    json.put("group", outcome.group().spelling());
    if (!outcome.subject().isEmpty()) {
      json.put("subject", outcome.subject());
    }
    json.put("state", outcome.state().spelling());
    json.put("why", outcome.row().citation().why());
    json.put("flip", outcome.finding().flip().text());
    Map<String, Object> missing = new LinkedHashMap<>();
    outcome.finding().missing().forEach(m -> missing.put(m.name(), m.why()));
    json.put("missing", missing);
    json.put("tree", node(outcome.finding().proof(), table));
    return json;
  }

  /// The votes on one layer.
  static Map<String, Object> of(LayerVotes votes) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("layer", votes.layer());
    json.put("weight", votes.weight());
    json.put("voters", votes.voters());
    return json;
  }

  /// What would change the votes, and what they would then admit.
  static Map<String, Object> of(VoteFlip flip) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", flip.label());
    if (!flip.subject().isEmpty()) {
      json.put("subject", flip.subject());
    }
    json.put("isNear", flip.flip().isNear());
    json.put("change", flip.flip().text());
    json.put("admits", flip.gains().stream().map(Proposal::text).toList());
    json.put("stops", flip.loses().stream().map(Proposal::text).toList());
    return json;
  }

  private static Map<String, Object> node(ProofNode node, FactTable table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", node.text());
    switch (node.value()) {
      case ProofValue.Verdict verdict ->
          json.put("truth", verdict.truth().name().toLowerCase(Locale.ROOT));
      case ProofValue.Quantity(double value, String unit) -> {
        json.put("value", value);
        json.put("unit", unit);
      }
      case ProofValue.Nothing(String why) -> {
        json.put("unknown", true);
        json.put("why", why);
      }
    }
    if (node.children().isEmpty()) {
      for (FactUse use : node.facts()) {
        json.put("fact", FactJson.of(use.name(), use.value(), table));
      }
    } else {
      json.put("parts", node.children().stream().map(c -> node(c, table)).toList());
    }
    return json;
  }

  /// How the vote on one proposal stands.
  static Map<String, Object> of(TallyLine line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("proposal", line.proposal().text());
    json.put("weight", line.weight());
    json.put("quorum", line.isQuorumMet());
    json.put("signed", line.isSigned());
    json.put("admitted", line.isAdmitted());
    Map<String, Object> signers = new LinkedHashMap<>();
    line.signers()
        .forEach(
            (signer, state) -> signers.put(signer.name().toLowerCase(Locale.ROOT), signer(state)));
    json.put("signers", signers);
    json.put("objections", line.objections());
    Map<String, Object> heldBack = new LinkedHashMap<>();
    line.heldBack().forEach(h -> heldBack.put(h.part().text(), h.why()));
    json.put("heldBack", heldBack);
    return json;
  }

  /// How a signer stands to a proposal, in words.
  static String signer(SignerState state) {
    return switch (state) {
      case SignerState.Signed signed -> "signed " + signed.on() + ", valid to " + signed.until();
      case SignerState.Missing missing -> "has not signed";
      case SignerState.Absent absent -> "absent: its facts are unknown or it has no rule here";
    };
  }
}
