package alvh.mispricing;

import alvh.instrument.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The best box of a slice in one pass over its strikes.
///
/// A synthetic bought at `K1` for `A1` and one sold at `K2 > K1` for `B2` pay `K2 - K1` at expiry:
/// the gain is `B2 + D K2 - (A1 + D K1)`, so the best partner of a strike is the smallest sum
/// before it. The mirror image borrows.
final class BoxSearch {
  private final NetQuotes quotes;
  private final double years;
  private final FundingBand funding;

  BoxSearch(NetQuotes quotes, double years, FundingBand funding) {
    this.quotes = quotes;
    this.years = years;
    this.funding = funding;
  }

  /// The best of each direction.
  List<Candidate> best() {
    List<Candidate> found = new ArrayList<>();
    lending(found);
    borrowing(found);
    return found;
  }

  private void lending(List<Candidate> found) {
    double discount = Math.exp(-funding.borrowingRate(years) * years);
    int cheapest = -1;
    int[] pair = {-1, -1};
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < quotes.size(); i++) {
      double sold = quotes.sellSynthetic(i) + discount * quotes.strike(i);
      if (cheapest >= 0 && sold - bought(cheapest, discount) > best) {
        best = sold - bought(cheapest, discount);
        pair = new int[] {cheapest, i};
      }
      if (cheapest < 0
          ? !Double.isNaN(quotes.buySynthetic(i))
          : bought(i, discount) < bought(cheapest, discount)) {
        cheapest = i;
      }
    }
    if (pair[0] >= 0) {
      double cost = quotes.buySynthetic(pair[0]) - quotes.sellSynthetic(pair[1]);
      found.add(box(CandidateKind.BOX_LENDING, pair[0], pair[1], best, cost));
    }
  }

  private double bought(int i, double discount) {
    return quotes.buySynthetic(i) + discount * quotes.strike(i);
  }

  private void borrowing(List<Candidate> found) {
    double discount = Math.exp(-funding.lendingRate(years) * years);
    int dearest = -1;
    int[] pair = {-1, -1};
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < quotes.size(); i++) {
      if (dearest >= 0 && sold(dearest, discount) - bought(i, discount) > best) {
        best = sold(dearest, discount) - bought(i, discount);
        pair = new int[] {dearest, i};
      }
      if (dearest < 0
          ? !Double.isNaN(quotes.sellSynthetic(i))
          : sold(i, discount) > sold(dearest, discount)) {
        dearest = i;
      }
    }
    if (pair[0] >= 0) {
      double proceeds = quotes.sellSynthetic(pair[0]) - quotes.buySynthetic(pair[1]);
      found.add(box(CandidateKind.BOX_BORROWING, pair[1], pair[0], best, proceeds));
    }
  }

  private double sold(int i, double discount) {
    return quotes.sellSynthetic(i) + discount * quotes.strike(i);
  }

  /// @param bought row of the synthetic bought
  /// @param sold row of the synthetic sold
  /// @param price what the box costs or brings, after fees
  private Candidate box(CandidateKind kind, int bought, int sold, double gain, double price) {
    double width = Math.abs(quotes.strike(sold) - quotes.strike(bought));
    OptionalDouble rate =
        price > 0 ? OptionalDouble.of(-Math.log(price / width) / years) : OptionalDouble.empty();
    return new Candidate(
        kind,
        List.of(
            leg(1, Right.CALL, bought),
            leg(1, Right.PUT, sold),
            leg(-1, Right.PUT, bought),
            leg(-1, Right.CALL, sold)),
        gain,
        rate);
  }

  private CandidateLeg leg(int ratio, Right right, int i) {
    double price = ratio > 0 ? quotes.quote(right, i).ask() : quotes.quote(right, i).bid();
    return new CandidateLeg(ratio, right, quotes.strike(i), price);
  }
}
