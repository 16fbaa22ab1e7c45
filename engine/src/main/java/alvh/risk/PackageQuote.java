package alvh.risk;

import alvh.book.OptionLeg;
import alvh.market.OptionChain;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What a package of legs can be opened and closed for, in index points per package.
///
/// A package fills as a whole: one leg without a usable quote leaves it without a price.
///
/// @param marks one per leg, in the package's order
public record PackageQuote(List<LegMark> marks) {
  public PackageQuote {
    marks = List.copyOf(marks);
  }

  /// The quotes of `legs` in `chain`.
  public static PackageQuote of(List<OptionLeg> legs, OptionChain chain) {
    return new PackageQuote(legs.stream().map(l -> LegMark.of(l, chain)).toList());
  }

  /// Credit for opening at the middle of every leg; negative when a debit.
  public Figure midCredit() {
    return total(m -> -m.leg().ratio() * m.mid(), false);
  }

  /// Credit for opening against the market: sold at the bid, bought at the ask.
  public Figure naturalCredit() {
    return total(
        m -> m.leg().isShort() ? -m.leg().ratio() * m.bid() : -m.leg().ratio() * m.ask(), true);
  }

  /// Cost of closing at the middle; negative when closing pays.
  public Figure midCloseCost() {
    return midCredit();
  }

  /// Cost of closing against the market: shorts bought at the ask, longs sold at the bid.
  public Figure naturalCloseCost() {
    return total(
        m -> m.leg().isShort() ? -m.leg().ratio() * m.ask() : -m.leg().ratio() * m.bid(), true);
  }

  private Figure total(ToDoubleFunction<LegMark.Priced> part, boolean mustFill) {
    return Figure.sum(marks.stream().map(m -> figure(m, part, mustFill)).toList());
  }

  private static Figure figure(
      LegMark mark, ToDoubleFunction<LegMark.Priced> part, boolean mustFill) {
    return switch (mark) {
      case LegMark.Unpriceable unpriceable -> Figure.unknown(unpriceable.why());
      case LegMark.Priced priced when mustFill && !priced.isExecutable() ->
          Figure.unknown(
              String.format(
                  Locale.ROOT,
                  "%s is locked at %s",
                  priced.leg().contract().label(),
                  priced.bid()));
      case LegMark.Priced priced -> Figure.of(part.applyAsDouble(priced));
    };
  }
}
