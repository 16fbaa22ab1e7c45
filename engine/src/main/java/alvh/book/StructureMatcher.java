package alvh.book;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Decomposes option legs into the structures that margin and risk are defined on.
///
/// Only legs of one root and expiry pair: different expiries are different underlyings for VIX and
/// different clocks for SPX. Within a right, sold and bought strikes are paired in order of
/// moneyness, which makes the sum of widths smallest; what is left is naked or long. Credit
/// verticals on both sides then join to condors.
public final class StructureMatcher {
  private StructureMatcher() {}

  /// One lot: `count` contracts of a strike, sold or bought.
  private static final class Lot {
    final double strike;
    int count;

    Lot(double strike, int count) {
      this.strike = strike;
      this.count = count;
    }
  }

  private record Listing(OptionRoot root, LocalDate expiry) {}

  /// The structures of `legs`, each leg counted `ratio` times; condors first, then verticals, long
  /// and naked options, per root and expiry in the order of the legs.
  public static List<MatchedStructure> match(List<OptionLeg> legs) {
    Map<Listing, List<OptionLeg>> byListing = new LinkedHashMap<>();
    for (OptionLeg leg : legs) {
      byListing
          .computeIfAbsent(
              new Listing(leg.contract().root(), leg.contract().expiry()), k -> new ArrayList<>())
          .add(leg);
    }
    var all = new ArrayList<MatchedStructure>();
    byListing.forEach((listing, group) -> all.addAll(matchListing(listing, group)));
    return List.copyOf(all);
  }

  private static List<MatchedStructure> matchListing(Listing listing, List<OptionLeg> legs) {
    var verticals = new ArrayList<MatchedStructure>();
    var rest = new ArrayList<MatchedStructure>();
    for (Right right : Right.values()) {
      pair(listing, right, legs, verticals, rest);
    }
    var matched = joinCondors(verticals);
    matched.addAll(rest);
    return matched;
  }

  private static void pair(
      Listing listing,
      Right right,
      List<OptionLeg> legs,
      List<MatchedStructure> verticals,
      List<MatchedStructure> rest) {
    List<Lot> sold = lots(legs, right, true);
    List<Lot> bought = lots(legs, right, false);
    int s = 0;
    int b = 0;
    while (s < sold.size() && b < bought.size()) {
      Lot shortLot = sold.get(s);
      Lot longLot = bought.get(b);
      int count = Math.min(shortLot.count, longLot.count);
      verticals.add(
          new MatchedStructure(
              new Vertical(listing.root, listing.expiry, right, shortLot.strike, longLot.strike),
              count));
      shortLot.count -= count;
      longLot.count -= count;
      s += shortLot.count == 0 ? 1 : 0;
      b += longLot.count == 0 ? 1 : 0;
    }
    for (Lot lot : sold.subList(s, sold.size())) {
      rest.add(new MatchedStructure(new NakedOption(series(listing, right, lot)), lot.count));
    }
    for (Lot lot : bought.subList(b, bought.size())) {
      rest.add(new MatchedStructure(new LongOption(series(listing, right, lot)), lot.count));
    }
  }

  private static OptionContract series(Listing listing, Right right, Lot lot) {
    return new OptionContract(listing.root, listing.expiry, lot.strike, right);
  }

  /// Lots of one side, most in the money first.
  private static List<Lot> lots(List<OptionLeg> legs, Right right, boolean sold) {
    return legs.stream()
        .filter(l -> l.contract().right() == right && l.isShort() == sold)
        .map(l -> new Lot(l.contract().strike(), Math.abs(l.ratio())))
        .sorted(Comparator.comparingDouble(l -> right.sign() * l.strike))
        .toList();
  }

  private static List<MatchedStructure> joinCondors(List<MatchedStructure> verticals) {
    List<MatchedStructure> puts = creditSpreads(verticals, Right.PUT);
    List<MatchedStructure> calls = creditSpreads(verticals, Right.CALL);
    var joined = new ArrayList<MatchedStructure>();
    var left = new ArrayList<>(verticals);
    for (int i = 0; i < Math.min(puts.size(), calls.size()); i++) {
      MatchedStructure put = puts.get(i);
      MatchedStructure call = calls.get(i);
      if (put.structure() instanceof Vertical p
          && call.structure() instanceof Vertical c
          && p.shortStrike() <= c.shortStrike()) {
        int count = Math.min(put.quantity(), call.quantity());
        joined.add(
            new MatchedStructure(
                new IronCondor(
                    p.root(),
                    p.expiry(),
                    p.shortStrike(),
                    p.longStrike(),
                    c.shortStrike(),
                    c.longStrike()),
                count));
        reduce(left, put, count);
        reduce(left, call, count);
      }
    }
    joined.addAll(left);
    return joined;
  }

  private static List<MatchedStructure> creditSpreads(List<MatchedStructure> from, Right right) {
    return from.stream()
        .filter(
            m -> m.structure() instanceof Vertical v && v.right() == right && v.isCreditSpread())
        .toList();
  }

  private static void reduce(List<MatchedStructure> left, MatchedStructure used, int count) {
    int at = left.indexOf(used);
    if (used.quantity() == count) {
      left.remove(at);
    } else {
      left.set(at, new MatchedStructure(used.structure(), used.quantity() - count));
    }
  }
}
