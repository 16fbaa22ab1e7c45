package alvh.mispricing;

import alvh.execution.Fees;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.market.QuoteState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The out-of-the-money series that a strip holds: from the central strike outwards until two bids
/// in a row are missing, as Cboe's method walks.
///
/// At the central strike call and put count half each.
final class StripLegs {
  private static final int LAST_GAP = 2;

  private record Leg(double strike, double mid, double halfWidth, double fee) {}

  private final List<Leg> legs;
  private final int central;
  private final double growth;

  private StripLegs(List<Leg> legs, int central, double growth) {
    this.legs = legs;
    this.central = central;
    this.growth = growth;
  }

  /// @param centralStrike `K0`, at which call and put have a bid
  /// @param growth `e^(RT)`
  /// @param day the trade date, for the fees
  static StripLegs of(
      ChainSlice slice, double centralStrike, double growth, Fees fees, LocalDate day) {
    int centre = slice.row(centralStrike).orElseThrow();
    List<Leg> puts = walk(slice, Right.PUT, centre, -1, fees, day);
    List<Leg> legs = new ArrayList<>(puts.reversed());
    Leg put = leg(slice, Right.PUT, centre, fees, day);
    Leg call = leg(slice, Right.CALL, centre, fees, day);
    legs.add(
        new Leg(
            put.strike(),
            (put.mid() + call.mid()) / 2,
            (put.halfWidth() + call.halfWidth()) / 2,
            (put.fee() + call.fee()) / 2));
    legs.addAll(walk(slice, Right.CALL, centre, 1, fees, day));
    return new StripLegs(legs, puts.size(), growth);
  }

  private static List<Leg> walk(
      ChainSlice slice, Right right, int centre, int step, Fees fees, LocalDate day) {
    List<Leg> found = new ArrayList<>();
    int gap = 0;
    for (int i = centre + step; i >= 0 && i < slice.size() && gap < LAST_GAP; i += step) {
      if (StripBand.hasBid(slice, right, i)) {
        gap = 0;
        found.add(leg(slice, right, i, fees, day));
      } else if (slice.state(right, i) != QuoteState.UNLISTED) {
        gap++;
      }
    }
    return found;
  }

  private static Leg leg(ChainSlice slice, Right right, int i, Fees fees, LocalDate day) {
    Quote quote = slice.quote(right, i);
    double strike = slice.strike(i);
    return new Leg(
        strike,
        quote.mid(),
        quote.width() / 2,
        NetQuotes.fee(slice, right, strike, quote.mid(), fees, day));
  }

  int size() {
    return legs.size();
  }

  /// Row of the central strike.
  int central() {
    return central;
  }

  double growth() {
    return growth;
  }

  double strike(int i) {
    return legs.get(i).strike();
  }

  double mid(int i) {
    return legs.get(i).mid();
  }

  double halfWidth(int i) {
    return legs.get(i).halfWidth();
  }

  double fee(int i) {
    return legs.get(i).fee();
  }

  /// Half the distance of the neighbours, at the ends the distance to the only one.
  double spacing(int i) {
    double below = strike(Math.max(0, i - 1));
    double above = strike(Math.min(size() - 1, i + 1));
    return i == 0 || i == size() - 1 ? above - below : (above - below) / 2;
  }
}
