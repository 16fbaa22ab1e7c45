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
/// @param weight the sum of the weights of the firing votes that speak of the layer
/// @param voters the labels of the rules and limits that voted, each with its weight
/// @see "the methodology's definition OD-12"
public record LayerVotes(String layer, double weight, Map<String, Double> voters) {
  public LayerVotes {
    voters = Collections.unmodifiableMap(new LinkedHashMap<>(voters));
  }

  /// Every layer that a firing vote names, the dominant one first; equals by name.
  public static List<LayerVotes> of(Evaluation evaluation) {
    Map<String, Map<String, Double>> byLayer = new LinkedHashMap<>();
    for (Outcome outcome : evaluation.all()) {
      if (outcome.state() == RuleState.FIRES) {
        for (Vote vote : outcome.votes()) {
          String layer = outcome.proposal(vote.what()).what().layer();
          if (!layer.isEmpty()) {
            byLayer
                .computeIfAbsent(layer, l -> new LinkedHashMap<>())
                .merge(outcome.label(), vote.weight(), Double::sum);
          }
        }
      }
    }
    List<LayerVotes> all = new ArrayList<>();
    byLayer.forEach((layer, voters) ->
        all.add(new LayerVotes(layer, voters.values().stream().mapToDouble(w -> w).sum(), voters)));
    all.sort(
        Comparator.comparingDouble(LayerVotes::weight).reversed().thenComparing(LayerVotes::layer));
    return List.copyOf(all);
  }
}
