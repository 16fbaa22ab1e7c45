package alvh.playbook;

import java.util.List;
import java.util.Optional;

/// A hedge layer that votes can put on, roll and take off: `{ action: activate-layer, layer: 1 }`.
///
/// Several rows may share a name when switches tell them apart; as the switches stand one is meant.
///
/// @param name as votes name it: `1`, `second-engine`, `collar`
/// @param sleeve the part of a book that its positions are kept in: `temporal-theta-anchor`
/// @param source who says so
/// @param why one sentence for the person who reads the alternative
/// @param instruments what it can be put on with, the preferred first; a vote that names none means
///   the first that can be had
/// @param budget premium that may be in it at a time over the credit of the condors held, > 0; of a
///   hedge that pays at opening, what it can lose counts. Futures pay no premium and have none. Of
///   a layer that is sized by a share of equity it is that share
/// @param size how many units are wanted
/// @param rollDays calendar days to expiry from which on it is to be rolled, >= 0 and less than the
///   least that any instrument is bought with
/// @param monetiseGain gain over what was paid from which on it is to be taken off, > 0
/// @param coolDownDays trading days of pause after it was left, >= 0
/// @param onlyWith the switch positions in which it is meant
public record HedgeLayer(
    String name,
    String sleeve,
    String source,
    String why,
    List<HedgeInstrument> instruments,
    double budget,
    LayerSize size,
    int rollDays,
    double monetiseGain,
    int coolDownDays,
    OnlyWith onlyWith) {
  public HedgeLayer {
    instruments = List.copyOf(instruments);
    if (name.isBlank() || sleeve.isBlank() || source.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException("a layer needs a name, a sleeve, a source and a why");
    }
    check(!instruments.isEmpty(), "a layer needs an instrument");
    check(
        instruments.stream().map(HedgeInstrument::name).distinct().count() == instruments.size(),
        "two instruments of a layer share a name");
    check(budget > 0 && budget < Double.POSITIVE_INFINITY, "budget must be > 0, was " + budget);
    check(
        !(size instanceof LayerSize.EquityShare(double share)) || budget == share,
        "a layer sized by a share of equity has that share as its budget");
    check(rollDays >= 0, "roll-days must be >= 0, were " + rollDays);
    for (HedgeInstrument one : instruments) {
      one.window()
          .ifPresent(window ->
              check(
                  window.least() > rollDays,
                  one.name()
                      + " can be bought with "
                      + window.least()
                      + " days to expiry and would be rolled at once: roll-days are "
                      + rollDays));
    }
    check(
        monetiseGain > 0 && monetiseGain < Double.POSITIVE_INFINITY,
        "monetise-gain must be > 0, was " + monetiseGain);
    check(coolDownDays >= 0, "cool-down-days must be >= 0, were " + coolDownDays);
  }

  private static void check(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }

  /// Premium that may be in the layer at a time, USD.
  ///
  /// @param creditUsd of the condors held, USD
  /// @param equityUsd of the account, USD
  public double budgetUsd(double creditUsd, double equityUsd) {
    return budget * (size instanceof LayerSize.EquityShare ? equityUsd : creditUsd);
  }

  /// The instrument that votes call `instrument`.
  public Optional<HedgeInstrument> instrument(String instrument) {
    return instruments.stream().filter(i -> i.name().equals(instrument)).findFirst();
  }
}
