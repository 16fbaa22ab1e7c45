package alvh.vix;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.QuoteState;

/// Walks one slice outwards from `K0` until two consecutive bids are missing.
///
/// A series that is not listed is passed over. A zero bid, a missing or a crossed quote counts as
/// no bid: it is left out, and two of them in a row end the walk.
final class StripReader {
  private static final int LAST_GAP = 2;

  private final ChainSlice slice;
  private final double years;
  private final double growth;
  private final double[] strikes;
  private final double[] prices;
  private int count;

  /// @param growth `e^(RT)`
  StripReader(ChainSlice slice, double years, double growth) {
    this.slice = slice;
    this.years = years;
    this.growth = growth;
    this.strikes = new double[slice.size()];
    this.prices = new double[slice.size()];
  }

  StripResult read() {
    int at = smallestDifference();
    if (at < 0) {
      return new StripResult.Refused("no strike has a bid on both call and put");
    }
    double forward = slice.strike(at) + growth * (mid(Right.CALL, at) - mid(Right.PUT, at));
    int centre = centre(forward);
    if (centre < 0) {
      return new StripResult.Refused("no strike with quotes lies at or below the forward");
    }
    int puts = putsBelow(centre);
    add(centre, (mid(Right.PUT, centre) + mid(Right.CALL, centre)) / 2);
    int calls = callsAbove(centre);
    if (puts == 0 || calls == 0) {
      return new StripResult.Refused("no out-of-the-money " + (puts == 0 ? "put" : "call"));
    }
    double excess = forward / slice.strike(centre) - 1;
    double variance = (2 * growth * sum() - excess * excess) / years;
    if (!(variance > 0)) {
      return new StripResult.Refused("the quotes give no positive variance");
    }
    return new StripResult.Read(
        new VarianceStrip(
            forward, slice.strike(centre), variance, years, count, strikes[0], strikes[count - 1]));
  }

  private int smallestDifference() {
    int best = -1;
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < slice.size(); i++) {
      if (hasBid(Right.CALL, i) && hasBid(Right.PUT, i)) {
        double difference = Math.abs(mid(Right.CALL, i) - mid(Right.PUT, i));
        if (difference < smallest) {
          smallest = difference;
          best = i;
        }
      }
    }
    return best;
  }

  private int centre(double forward) {
    int centre = -1;
    for (int i = 0; i < slice.size() && slice.strike(i) <= forward; i++) {
      if (hasBid(Right.CALL, i) && hasBid(Right.PUT, i)) {
        centre = i;
      }
    }
    return centre;
  }

  /// Adds the puts below row `centre` in ascending order and returns their number.
  private int putsBelow(int centre) {
    int gap = 0;
    int end = centre;
    for (int i = centre - 1; i >= 0 && gap < LAST_GAP; i--) {
      if (hasBid(Right.PUT, i)) {
        gap = 0;
        end = i;
      } else if (slice.state(Right.PUT, i) != QuoteState.UNLISTED) {
        gap++;
      }
    }
    for (int i = end; i < centre; i++) {
      if (hasBid(Right.PUT, i)) {
        add(i, mid(Right.PUT, i));
      }
    }
    return count;
  }

  private int callsAbove(int centre) {
    int before = count;
    int gap = 0;
    for (int i = centre + 1; i < slice.size() && gap < LAST_GAP; i++) {
      if (hasBid(Right.CALL, i)) {
        gap = 0;
        add(i, mid(Right.CALL, i));
      } else if (slice.state(Right.CALL, i) != QuoteState.UNLISTED) {
        gap++;
      }
    }
    return count - before;
  }

  private void add(int row, double price) {
    strikes[count] = slice.strike(row);
    prices[count++] = price;
  }

  /// `sum (dK/K^2) Q(K)`; dK is half the distance of the neighbours, at the ends the distance to
  /// the only one.
  private double sum() {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double below = strikes[Math.max(0, i - 1)];
      double above = strikes[Math.min(count - 1, i + 1)];
      boolean isEnd = i == 0 || i == count - 1;
      double spacing = isEnd ? above - below : (above - below) / 2;
      sum += spacing / (strikes[i] * strikes[i]) * prices[i];
    }
    return sum;
  }

  private boolean hasBid(Right right, int i) {
    return hasBid(slice, right, i);
  }

  static boolean hasBid(ChainSlice slice, Right right, int i) {
    return switch (slice.state(right, i)) {
      case TWO_SIDED, LOCKED -> true;
      case ZERO_BID, CROSSED, NO_QUOTE, UNLISTED -> false;
    };
  }

  private double mid(Right right, int i) {
    return slice.quote(right, i).mid();
  }
}
