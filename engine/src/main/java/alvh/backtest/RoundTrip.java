package alvh.backtest;

import alvh.book.Sleeve;
import alvh.instrument.Instrument;
import alvh.risk.Figure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A position from its first contract to its last.
///
/// @param position its name in the account
/// @param sleeve condors or a hedge layer
/// @param kind what it is made of
/// @param opened when the first contract was filled
/// @param closed when the last was filled or settled; empty while anything is held
/// @param legs the contracts of the opening
/// @param quantity the most packages held at a time
/// @param premiumCents received for everything that was opened, paid when negative, fees apart; of
///   futures and shares their price, which is not paid
/// @param closingCents paid for everything that was closed or settled, received when negative
/// @param openingFeesCents fees of openings
/// @param closingFeesCents fees of closings
/// @param slippageCents fill prices against mids; a loss is negative
/// @param pnlCents what it made, the sum of the parts of its days
/// @param mostCents the highest running profit at a close, at least 0
/// @param leastCents the lowest, at most 0
/// @param opening the market and the account on the day of the opening
/// @param closing the same on the day of the closing, or the last day
/// @param shortLongOpened premium of the sold legs over that of the bought, at the opening; empty
///   without both
/// @param shortLongClosed the same at the closing order; empty where it settled
/// @param openingReason the rules behind the opening
/// @param closingReason why it was closed: an action's rules, `expired`; empty while held
public record RoundTrip(
    String position,
    Sleeve sleeve,
    PositionKind kind,
    Instant opened,
    Optional<Instant> closed,
    List<Leg> legs,
    int quantity,
    long premiumCents,
    long closingCents,
    long openingFeesCents,
    long closingFeesCents,
    long slippageCents,
    long pnlCents,
    long mostCents,
    long leastCents,
    Close opening,
    Close closing,
    OptionalDouble shortLongOpened,
    OptionalDouble shortLongClosed,
    String openingReason,
    String closingReason) {
  /// One contract of the opening.
  ///
  /// @param instrument what was traded
  /// @param ratio contracts per package, negative when sold
  /// @param price points: where in its quote the run's model fills it, before the package's tick
  public record Leg(Instrument instrument, int ratio, double price) {}

  /// What a day's close was.
  ///
  /// @param day the day
  /// @param equityCents the account
  /// @param marginUsd what had to be set aside for the whole book
  /// @param spx points
  /// @param vix vol points
  public record Close(LocalDate day, long equityCents, Figure marginUsd, Figure spx, Figure vix) {
    static Close of(BacktestDay day) {
      return new Close(day.day(), day.equityCents(), day.marginUsd(), day.spx(), day.vix());
    }
  }

  public RoundTrip {
    legs = List.copyOf(legs);
  }

  /// All fees, USD cents.
  public long feesCents() {
    return openingFeesCents + closingFeesCents;
  }

  /// Points by which the index moved between the two closes.
  public Figure spxMove() {
    return closing.spx().plus(opening.spx().times(-1));
  }

  /// Whether any of it is still held.
  public boolean isHeld() {
    return closed.isEmpty();
  }
}
