package alvh.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The votes on one hedge layer at one moment: the market's price action votes on which layer
/// dominates.
///
/// @param layer as votes name it
/// @param weight the sum of the weights of the firing votes to activate the layer
/// @param voters the labels of the rules and limits that voted, each with its weight
/// @see "the methodology's definition OD-12"
public record LayerVotes(String layer, double weight, Map<String, Double> voters) {
  public LayerVotes {
    voters = Collections.unmodifiableMap(new LinkedHashMap<>(voters));
  }

  /// Every layer that a firing vote to activate names, the dominant one first; equals by name.
  ///
  /// A vote to activate without a layer speaks for each of them, and a rule that names several
  /// instruments of one layer has one voice: the greatest in size.
  public static List<LayerVotes> of(Evaluation evaluation) {
    Map<String, Map<String, Double>> byLayer = new LinkedHashMap<>();
    for (Voice voice : voices(evaluation)) {
      if (!voice.layer().isEmpty()) {
        byLayer.computeIfAbsent(voice.layer(), layer -> new LinkedHashMap<>());
      }
    }
    for (Voice voice : voices(evaluation)) {
      byLayer.forEach((layer, voters) -> {
        if (voice.layer().isEmpty() || voice.layer().equals(layer)) {
          voters.merge(voice.label(), voice.weight(), LayerVotes::greater);
        }
      });
    }
    List<LayerVotes> all = new ArrayList<>();
    byLayer.forEach((layer, voters) ->
        all.add(new LayerVotes(layer, voters.values().stream().mapToDouble(w -> w).sum(), voters)));
    all.sort(
        Comparator.comparingDouble(LayerVotes::weight).reversed().thenComparing(LayerVotes::layer));
    return List.copyOf(all);
  }

  private static double greater(double one, double other) {
    return Math.abs(other) > Math.abs(one) ? other : one;
  }

  /// A firing vote to activate a layer; every layer when it names none.
  private record Voice(String label, String layer, double weight) {}

  private static List<Voice> voices(Evaluation evaluation) {
    List<Voice> voices = new ArrayList<>();
    for (Outcome outcome : evaluation.all()) {
      if (outcome.fires()) {
        for (Vote vote : outcome.votes()) {
          ActionPattern what = outcome.proposal(vote.what()).what();
          if (what.action() == ActionName.ACTIVATE_LAYER) {
            voices.add(new Voice(outcome.label(), what.layer(), vote.weight()));
          }
        }
      }
    }
    return voices;
  }
}
