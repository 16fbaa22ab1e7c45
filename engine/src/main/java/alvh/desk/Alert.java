package alvh.desk;

import alvh.playbook.RuleState;
import alvh.risk.Figure;
import java.time.Instant;
import java.time.LocalDate;

/// Something that is different from the decision before, or that a date or a price has brought
/// near, and that a person should know without asking.
public sealed interface Alert {
  /// What happened, in one sentence with its values and thresholds.
  String sentence();

  /// A rule or gate fires, no longer fires, or its facts have come or gone.
  ///
  /// @param rule its id with its case
  /// @param subject the condor it speaks of; empty for the book
  /// @param before its state at the decision before; silent when there was none
  /// @param after its state now
  record RuleChanged(
      String rule, String subject, RuleState before, RuleState after, String sentence)
      implements Alert {}

  /// A rule or limit that was far from firing is within its nearness.
  ///
  /// @param rule its id with its case
  /// @param subject the condor it speaks of; empty for the book
  /// @param flip the least that would make it fire
  record CameNear(String rule, String subject, String flip, String sentence) implements Alert {}

  /// A cap or target was kept and is broken.
  ///
  /// @param limit its id
  /// @param subject the condor it speaks of; empty for the book
  /// @param measure what it measures now
  record BandLeft(String limit, String subject, Figure measure, String sentence) implements Alert {}

  /// A cap or target was broken and is kept.
  ///
  /// @param limit its id
  /// @param subject the condor it speaks of; empty for the book
  /// @param measure what it measures now
  record BandReentered(String limit, String subject, Figure measure, String sentence)
      implements Alert {}

  /// An expiry of a position is near.
  ///
  /// @param position its id
  /// @param contract the root and the date as listed
  /// @param lastTradingDay after which it cannot be traded; of an AM option the day before
  /// @param settlesAt when it settles
  /// @param tradingDays to the last trading day; 0 on that day and after it
  record ExpiryNear(
      String position,
      String contract,
      LocalDate lastTradingDay,
      Instant settlesAt,
      int tradingDays,
      String sentence)
      implements Alert {}

  /// A scheduled release is near.
  ///
  /// @param event as rules call it: `fomc`, `cpi`
  /// @param releasedAt when
  /// @param tradingDays to its day; 0 on the day itself
  record EventNear(String event, Instant releasedAt, int tradingDays, String sentence)
      implements Alert {}

  /// The index has come near a strike that was sold, or has passed it.
  ///
  /// @param position the condor
  /// @param contract the leg
  /// @param nearness how near it is now
  /// @param distance from the forward to the strike as a share of the forward, negative beyond it
  record StrikeNear(
      String position, String contract, Nearness nearness, Figure distance, String sentence)
      implements Alert {}

  /// The decision calls for other actions.
  ///
  /// @param before the actions before, in words; holding when there was no decision
  /// @param after the actions now
  record ActionChanged(String before, String after, String sentence) implements Alert {}

  /// A fact that was known is not.
  ///
  /// @param fact its name
  /// @param subject the condor that it speaks of; empty for market and book
  record FactLost(String fact, String subject, String sentence) implements Alert {}

  /// How near a short strike is.
  enum Nearness {
    /// Farther than the policy's distance and delta, or not known.
    FAR,
    /// Within one of them.
    NEAR,
    /// The forward is at the strike or beyond it.
    PASSED
  }
}
