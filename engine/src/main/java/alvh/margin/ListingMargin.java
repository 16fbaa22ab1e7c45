package alvh.margin;

import alvh.book.IronCondor;
import alvh.book.LongOption;
import alvh.book.MatchedStructure;
import alvh.book.NakedOption;
import alvh.book.OptionLeg;
import alvh.book.StructureMatcher;
import alvh.book.Vertical;
import alvh.instrument.OptionContract;
import alvh.instrument.Right;
import alvh.risk.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The charge for all option legs of one root and expiry, whatever positions they belong to.
///
/// Spreads, butterflies, boxes and condors are charged the most that they can lose at a settlement,
/// premiums left out, or what their short options would be charged alone if that is less. Bought
/// options are paid in full. What no bought option covers is naked; a naked put and a naked call
/// are charged the greater side plus the price of the other.
///
/// @see "Cboe rule 10.3(c)(5)(C)(iv), spreads; SR-CBOE-2012-043, universal spreads"
final class ListingMargin {
  private final List<OptionLeg> legs;
  private final List<MatchedStructure> structures;
  private final MarginMarket market;
  private final RegT rule;
  private final double multiplier;
  private final String underlying;

  /// @param legs of one root and expiry, netted per series, ratio = contracts held
  ListingMargin(List<OptionLeg> legs, MarginMarket market, RegT rule) {
    this.legs = legs;
    this.structures = StructureMatcher.match(legs);
    this.market = market;
    this.rule = rule;
    OptionContract any = legs.getFirst().contract();
    this.multiplier = any.multiplier();
    this.underlying = any.root().underlying();
  }

  MarginCharge charge(List<String> positions) {
    List<String> rules = new ArrayList<>();
    Figure spreads = spreads(rules);
    Figure naked = naked(rules);
    Figure held = spreads.plus(naked);
    if (legs.stream().anyMatch(l -> !l.isShort())) {
      rules.add("long options paid in full");
    }
    Figure paid = market.value(legs, false);
    Figure received = market.value(legs, true);
    return new MarginCharge(
        structures.stream()
            .map(s -> s.quantity() + " x " + s.structure().label())
            .collect(Collectors.joining(", ")),
        String.join("; ", rules),
        positions,
        held.plus(paid).times(multiplier),
        received.times(multiplier),
        held.times(multiplier));
  }

  /// The charge for all verticals and condors together, index points.
  private Figure spreads(List<String> rules) {
    List<OptionLeg> matched = spreadLegs();
    if (matched.isEmpty()) {
      return Figure.of(0);
    }
    double most =
        switch (rule.unequalSides()) {
          case WIDER -> largestLoss(matched);
          case SUM -> structures.stream().mapToDouble(s -> s.quantity() * rule.points(s)).sum();
        };
    Map<OptionContract, Integer> shorts = new LinkedHashMap<>();
    matched.stream()
        .filter(OptionLeg::isShort)
        .forEach(l -> shorts.merge(l.contract(), -l.ratio(), Integer::sum));
    if (shortCharge(shorts) instanceof Figure.Known(double alone) && alone < most) {
      rules.add("spreads: their short options alone, less than the " + most + " they can lose");
      return Figure.of(alone);
    }
    rules.add(
        switch (rule.unequalSides()) {
          case WIDER -> "spreads: the most they can lose at one settlement";
          case SUM -> "spreads: width by width, unequal sides of a condor added";
        });
    return Figure.of(most);
  }

  private List<OptionLeg> spreadLegs() {
    List<OptionLeg> all = new ArrayList<>();
    for (MatchedStructure s : structures) {
      switch (s.structure()) {
        case IronCondor condor ->
            condor
                .legs()
                .forEach(l -> all.add(new OptionLeg(l.contract(), l.ratio() * s.quantity())));
        case Vertical vertical -> {
          all.add(leg(vertical, vertical.shortStrike(), -s.quantity()));
          all.add(leg(vertical, vertical.longStrike(), s.quantity()));
        }
        case LongOption option -> {}
        case NakedOption option -> {}
      }
    }
    return all;
  }

  private static OptionLeg leg(Vertical vertical, double strike, int count) {
    return new OptionLeg(
        new OptionContract(vertical.root(), vertical.expiry(), strike, vertical.right()), count);
  }

  /// The most that `matched` can lose at one settlement, premiums left out, index points, >= 0. Its
  /// payoff is flat beyond the strikes, as each short has its long.
  private static double largestLoss(List<OptionLeg> matched) {
    double worst = payoff(matched, 0);
    for (OptionLeg corner : matched) {
      worst = Math.min(worst, payoff(matched, corner.contract().strike()));
    }
    return Math.max(0, -worst);
  }

  private static double payoff(List<OptionLeg> matched, double level) {
    double value = 0;
    for (OptionLeg leg : matched) {
      OptionContract c = leg.contract();
      value += leg.ratio() * c.right().intrinsic(level, c.strike());
    }
    return value;
  }

  private Figure naked(List<String> rules) {
    Map<OptionContract, Integer> shorts = new LinkedHashMap<>();
    for (MatchedStructure s : structures) {
      if (s.structure() instanceof NakedOption(OptionContract contract)) {
        shorts.merge(contract, s.quantity(), Integer::sum);
      }
    }
    if (shorts.isEmpty()) {
      return Figure.of(0);
    }
    rules.add("naked short: " + ShortOptionRate.of(underlying).words());
    boolean isBoth = shorts.keySet().stream().map(OptionContract::right).distinct().count() > 1;
    if (isBoth) {
      rules.add("put and call: the greater side plus the price of the other");
    }
    return shortCharge(shorts);
  }

  /// One uncovered option with its requirement and price, index points.
  private record Uncovered(double points, double price) {}

  /// The requirement of uncovered short options, index points.
  private Figure shortCharge(Map<OptionContract, Integer> shorts) {
    Figure level = market.level(underlying);
    Figure missing = Figure.sum(shorts.keySet().stream().map(market::price).toList()).plus(level);
    if (missing instanceof Figure.Unknown || !(level instanceof Figure.Known(double index))) {
      return missing;
    }
    List<Uncovered> puts = uncovered(shorts, Right.PUT, index);
    List<Uncovered> calls = uncovered(shorts, Right.CALL, index);
    double points = 0;
    for (int i = 0; i < Math.max(puts.size(), calls.size()); i++) {
      if (i >= puts.size()) {
        points += calls.get(i).points();
      } else if (i >= calls.size()) {
        points += puts.get(i).points();
      } else {
        points += pair(puts.get(i), calls.get(i));
      }
    }
    return Figure.of(points);
  }

  private static double pair(Uncovered put, Uncovered call) {
    return put.points() > call.points() ? put.points() + call.price() : call.points() + put.price();
  }

  /// One element per contract, the dearest requirement first.
  private List<Uncovered> uncovered(
      Map<OptionContract, Integer> shorts, Right right, double index) {
    var rate = ShortOptionRate.of(underlying);
    List<Uncovered> all = new ArrayList<>();
    shorts.forEach((contract, count) -> {
      if (contract.right() == right) {
        double price = market.price(contract).asNumber().orElseThrow();
        for (int i = 0; i < count; i++) {
          all.add(new Uncovered(rate.points(contract, index, price), price));
        }
      }
    });
    all.sort(Comparator.comparingDouble(Uncovered::points).reversed());
    return all;
  }
}
