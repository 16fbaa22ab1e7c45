package alvh.playbook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How votes become consent.
///
/// @param quorum the sum of weights, > 0, from which an action is carried
/// @param signatureDays trading days, >= 1, for which a signature stays valid
/// @param signers different signers, 1 to 4, that an action of each nature needs
/// @param human whether a person must be, or may be, one of the signers
/// @param coolDownDays trading days, >= 0, for which a layer that was left is not armed again
public record VotingRules(
    double quorum,
    int signatureDays,
    Map<Nature, Integer> signers,
    HumanSigner human,
    int coolDownDays) {
  public VotingRules {
    signers = Collections.unmodifiableMap(new EnumMap<>(signers));
    if (!(quorum > 0 && quorum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("quorum must be in (0, inf), was " + quorum);
    }
    if (signatureDays < 1) {
      throw new IllegalArgumentException("signature-days must be >= 1, was " + signatureDays);
    }
    if (coolDownDays < 0) {
      throw new IllegalArgumentException("cool-down-days must be >= 0, was " + coolDownDays);
    }
    for (Nature nature : Nature.values()) {
      Integer needed = signers.get(nature);
      if (needed == null || needed < 1 || needed > Signer.values().length) {
        throw new IllegalArgumentException(
            "signers of a " + nature.spelling() + " action must be 1 to 4, was " + needed);
      }
    }
  }

  /// The signers that an action of this nature needs.
  public int needed(Nature nature) {
    return signers.getOrDefault(nature, 1);
  }
}
