package alvh.desk;

import alvh.playbook.Proposal;
import alvh.risk.Figure;
import java.util.Optional;

/// What an alternative is worth on scenarios: `mean gain - weight x CVaR 95 - cost` of the whole
/// book after it. All in USD.
///
/// @param proposal the action and what it concerns
/// @param description in words, with the contracts
/// @param meanGainUsd mean gain of the book after it over the horizon
/// @param cvarUsd mean loss in the worst twentieth; negative when even these gain
/// @param costUsd what trading it loses: bought at the ask and sold at the bid against the middle,
///   and fees; >= 0 on quotes that do not cross
/// @param valueUsd the three together; unknown when a position cannot be revalued
/// @param objection why it may not be done; empty when it may
public record ValuedAlternative(
    Proposal proposal,
    String description,
    Figure meanGainUsd,
    Figure cvarUsd,
    double costUsd,
    Figure valueUsd,
    Optional<String> objection) {}
