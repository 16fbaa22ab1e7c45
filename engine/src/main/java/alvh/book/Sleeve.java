package alvh.book;

import java.util.Locale;

/// The part of the book a position belongs to: the condors, or one layer of their hedge.
public enum Sleeve {
  /// The income book.
  CONDOR,
  /// Layer 1: VIX call spreads timed to macro events.
  TEMPORAL_THETA_ANCHOR,
  /// Layer 2: the rolling VX or VXM position that keeps delta in its band.
  VX_OVERLAY,
  /// Layer 3: adaptive VIX put or call spreads.
  ADAPTIVE_SPREAD,
  /// Longer-dated protection with a budget of its own.
  SECOND_ENGINE,
  /// The protective collar.
  COLLAR,
  /// Harvesting sleeve: same-expiry VIX verticals.
  CASH_PRESS,
  /// The nearest rung of a ladder of VIX calls.
  SHORT_RUNG,
  /// The middle rung of the ladder.
  MIDDLE_RUNG,
  /// The furthest rung of the ladder.
  LONG_RUNG;

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// The name used in files and reports: `vx-overlay`.
  public String label() {
    return label;
  }
}
