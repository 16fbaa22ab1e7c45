package alvh.rebuild;

import alvh.instrument.OptionRoot;
import java.time.LocalDate;

/// Widths by where the options were traded.
///
/// SPX options (AM) were quoted by the crowd of a trading floor on Hybrid 3.0 until they moved to
/// the electronic Hybrid system in 2018, on which SPXW options were from the start. In the same
/// minute of 2014 the bids and asks of the former stood four to six times as far apart (the quotes
/// in Cboe's VIX white paper).
public final class PlatformWidths implements QuoteWidths {
  private final FittedWidths electronic;
  private final FittedWidths floor;
  private final LocalDate moved;

  /// @param electronic of SPXW, and of SPX from `moved` on
  /// @param floor of SPX before
  /// @param moved when SPX options went electronic
  public PlatformWidths(FittedWidths electronic, FittedWidths floor, LocalDate moved) {
    this.electronic = electronic;
    this.floor = floor;
    this.moved = moved;
  }

  @Override
  public double width(
      IndexState state, OptionRoot root, double years, double x, double price, boolean isCall) {
    boolean isFloor = root == OptionRoot.SPX && state.day().isBefore(moved);
    return (isFloor ? floor : electronic).width(state, years, x, price, isCall);
  }
}
