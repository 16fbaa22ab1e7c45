package alvh.entry;

import alvh.book.IronCondor;
import alvh.instrument.Right;
import alvh.risk.Figure;
import alvh.risk.PackageQuote;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Walks the short strikes of both sides until the credit is that of the tier.
///
/// Counts what it tried; one object serves one search.
final class CreditSearch {
  /// Which side a step moves.
  private enum Move {
    PUT,
    CALL,
    BOTH
  }

  /// Rungs of the two ladders.
  private record Place(int put, int call) {}

  private final EntrySpec.ByCredit spec;
  private final OtmStrikes strikes;
  private final CondorPrices prices;
  private final double range;
  private final Figure skew;
  private final ShortLadder puts;
  private final ShortLadder calls;
  private int tried;
  private double bestCredit = Double.NEGATIVE_INFINITY;
  private Place best = new Place(0, 0);

  private CreditSearch(
      EntrySpec.ByCredit spec, OtmStrikes strikes, CondorPrices prices, double range, Figure skew) {
    this.spec = spec;
    this.strikes = strikes;
    this.prices = prices;
    this.range = range;
    this.skew = skew;
    this.puts = ShortLadder.of(spec, strikes, prices, Right.PUT, range);
    this.calls = ShortLadder.of(spec, strikes, prices, Right.CALL, range);
  }

  static EntryResult find(
      EntrySpec.ByCredit spec, OtmStrikes strikes, CondorPrices prices, VolReadings vols) {
    Figure skew = strikes.skew();
    if (skew instanceof Figure.Unknown(String why) && spec.skew().needsSkew()) {
      return new EntryResult.Refused("the skew is not known: " + why);
    }
    return switch (spec.distance().range().points(vols, strikes.forward())) {
      case Figure.Unknown(String why) ->
          new EntryResult.Refused("the expected range is not known: " + why);
      case Figure.Known(double range) ->
          new CreditSearch(spec, strikes, prices, range, skew).find();
    };
  }

  private EntryResult find() {
    for (Right right : List.of(Right.PUT, Right.CALL)) {
      ShortLadder ladder = right == Right.PUT ? puts : calls;
      if (ladder.rungs().isEmpty()) {
        return new EntryResult.Refused(noRung(right, ladder));
      }
    }
    Optional<Right> widened =
        skew instanceof Figure.Known(double known) ? spec.skew().widened(known) : Optional.empty();
    var start = new Place(puts.start(), calls.start());
    return isEnough(start)
        ? found(outward(start, turns(widened)))
        : inward(start, turns(widened).reversed())
            .<EntryResult>map(this::found)
            .orElseGet(() -> new EntryResult.Refused(tooLittle()));
  }

  /// The sides in the order in which they move out.
  private static List<Move> turns(Optional<Right> widened) {
    return widened
        .map(right ->
            switch (right) {
              case PUT -> List.of(Move.PUT, Move.CALL);
              case CALL -> List.of(Move.CALL, Move.PUT);
            })
        .orElse(List.of(Move.BOTH));
  }

  /// The last place on the way out that still brings the tier.
  private Place outward(Place from, List<Move> turns) {
    Place at = from;
    for (Move move : turns) {
      Place next = moved(at, move, 1);
      while (!next.equals(at) && isEnough(next)) {
        at = next;
        next = moved(at, move, 1);
      }
    }
    return at;
  }

  /// The first place on the way in that brings the tier.
  private Optional<Place> inward(Place from, List<Move> turns) {
    Place at = from;
    for (Move move : turns) {
      for (Place next = moved(at, move, -1); !next.equals(at); next = moved(at, move, -1)) {
        at = next;
        if (isEnough(at)) {
          return Optional.of(at);
        }
      }
    }
    return Optional.empty();
  }

  /// A step; a side at the end of its ladder stays.
  private Place moved(Place at, Move move, int step) {
    return new Place(
        move == Move.CALL ? at.put() : Math.clamp(at.put() + step, 0, puts.rungs().size() - 1),
        move == Move.PUT ? at.call() : Math.clamp(at.call() + step, 0, calls.rungs().size() - 1));
  }

  private boolean isEnough(Place at) {
    double credit = spec.tier().basis().known(quote(at));
    tried++;
    if (credit > bestCredit) {
      bestCredit = credit;
      best = at;
    }
    return spec.tier().isReachedBy(credit);
  }

  /// The legs in the condor's order, put side first.
  private PackageQuote quote(Place at) {
    return new PackageQuote(
        Stream.concat(
                puts.rungs().get(at.put()).side().marks().stream(),
                calls.rungs().get(at.call()).side().marks().stream())
            .toList());
  }

  private IronCondor condor(Place at) {
    double put = put(at).strike();
    double call = call(at).strike();
    return prices.condor(put, put - spec.widths().put(), call, call + spec.widths().call());
  }

  private OtmStrike put(Place at) {
    return puts.rungs().get(at.put()).sold();
  }

  private OtmStrike call(Place at) {
    return calls.rungs().get(at.call()).sold();
  }

  private EntryResult.Found found(Place at) {
    IronCondor condor = condor(at);
    PackageQuote quote = quote(at);
    return new EntryResult.Found(
        condor,
        CreditTier.Basis.MID.known(quote),
        CreditTier.Basis.NATURAL.known(quote),
        strikes.sold(put(at)),
        strikes.sold(call(at)),
        strikes.forward(),
        Figure.of(range),
        skew,
        tried);
  }

  private String noRung(Right right, ShortLadder ladder) {
    return String.format(
        Locale.ROOT,
        "none of the %s of %s can be sold %s wide, %s: %s",
        OtmStrikes.plural(right),
        strikes.name(),
        plain(spec.widths().of(right)),
        conditions(),
        ladder.report());
  }

  private String tooLittle() {
    return String.format(
        Locale.ROOT,
        "best %s credit %.3f of %s, %s / %s wide, is below the tier of %s: short %s / %s with"
            + " deltas %.3f / %.3f, %s",
        spec.tier().basis().word(),
        bestCredit,
        strikes.name(),
        plain(spec.widths().put()),
        plain(spec.widths().call()),
        plain(spec.tier().points()),
        plain(put(best).strike()),
        plain(call(best).strike()),
        put(best).delta(),
        call(best).delta(),
        conditions());
  }

  private String conditions() {
    return String.format(
        Locale.ROOT,
        "%.1f to %.1f points (%s to %s expected ranges) from %.1f, delta at most %s, gamma at most"
            + " %s",
        spec.distance().least() * range,
        spec.distance().most() * range,
        plain(spec.distance().least()),
        plain(spec.distance().most()),
        strikes.forward(),
        plain(spec.caps().delta()),
        plain(spec.caps().gamma()));
  }

  /// A number without the digits it does not need.
  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
