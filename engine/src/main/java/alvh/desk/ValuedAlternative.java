package alvh.desk;

import alvh.playbook.Proposal;
import alvh.risk.Figure;
import java.util.Locale;
import java.util.Optional;

/// What an alternative is worth on scenarios: `mean gain - weight x CVaR 95 - cost` of the whole
/// book after it. All in USD.
///
/// The standard error is that of drawing these moves from their history, paired: both books meet
/// the same moves. It says whether other draws would decide otherwise, not whether the past is a
/// guide.
///
/// @param proposal the action and what it concerns
/// @param description in words, with the contracts
/// @param meanGainUsd mean gain of the book after it over the horizon
/// @param cvarUsd mean loss in the worst twentieth; negative when even these gain
/// @param costUsd what trading it loses: bought at the ask and sold at the bid against the middle,
///   and fees; >= 0 on quotes that do not cross
/// @param valueUsd the score, the three together; unknown when a position cannot be revalued
/// @param overHoldUsd score less that of holding
/// @param standardErrorUsd of `overHoldUsd`, >= 0
/// @param objection why it may not be done; empty when it may
public record ValuedAlternative(
    Proposal proposal,
    String description,
    Figure meanGainUsd,
    Figure cvarUsd,
    double costUsd,
    Figure valueUsd,
    Figure overHoldUsd,
    Figure standardErrorUsd,
    Optional<String> objection) {
  /// Whether it is worth more than holding by over `margin` standard errors.
  boolean beatsHolding(double margin) {
    return overHoldUsd instanceof Figure.Known(double over)
        && standardErrorUsd instanceof Figure.Known(double error)
        && over > margin * error;
  }

  /// How much more it is worth than holding, in words.
  String more() {
    return String.format(
        Locale.ROOT,
        "%.0f USD more (standard error %.0f)",
        overHoldUsd.asNumber().orElse(Double.NaN),
        standardErrorUsd.asNumber().orElse(Double.NaN));
  }
}
