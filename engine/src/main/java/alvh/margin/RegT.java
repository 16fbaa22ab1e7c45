package alvh.margin;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.IronCondor;
import alvh.book.LongOption;
import alvh.book.MatchedStructure;
import alvh.book.NakedOption;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.book.StructureMatcher;
import alvh.book.Vertical;
import java.util.List;

/// Regulation T margin by matched structure, initial and maintenance alike.
///
/// An iron condor is charged its wider side once, because both sides cannot lose at one settlement;
/// long options are paid in full and relieve nothing; different expiries never offset. A position
/// by itself is charged by what the book says of it; a whole book is charged at a market, so that
/// naked options have a requirement too, and legs of several positions are matched together.
///
/// @param unequalSides how a condor with unequal sides is charged
/// @param futures what is asked per futures contract
/// @see "Cboe Margin Manual: short iron condor, spreads"
public record RegT(UnequalSides unequalSides, FuturesMargin futures) {
  /// The charge for a condor whose sides differ in width.
  public enum UnequalSides {
    /// The wider side, as in the exchange's rule.
    WIDER,
    /// Both sides, as some brokers charge them as two separate spreads.
    SUM
  }

  /// Without a table for futures.
  public RegT(UnequalSides unequalSides) {
    this(unequalSides, FuturesMargin.NONE);
  }

  /// The requirement for `book` at a market.
  public BookMargin of(Book book, MarginMarket market) {
    return BookCharges.of(book, market, this);
  }

  /// The requirement for `position` by itself.
  public MarginFigure of(Position position) {
    return switch (position) {
      case OptionPackage pack -> packageMargin(pack);
      case FuturesPosition future ->
          new MarginFigure.Unknown(
              "no margin table for "
                  + future.contract().root()
                  + ": the exchange changes it by date");
      case SharePosition share ->
          new MarginFigure.Unknown("no margin table for " + share.share().ticker());
    };
  }

  private MarginFigure packageMargin(OptionPackage pack) {
    List<MatchedStructure> structures = StructureMatcher.match(pack.legs());
    double points = 0;
    var rule = new StringBuilder();
    for (MatchedStructure matched : structures) {
      if (matched.structure() instanceof NakedOption naked) {
        return new MarginFigure.Unknown(
            naked.label() + " has no defined risk: its requirement follows the market daily");
      }
      points += matched.quantity() * points(matched);
      rule.append(rule.isEmpty() ? "" : "; ").append(ruleText(matched));
    }
    double usdPerPoint = (double) pack.multiplier() * pack.quantity();
    double paid = Math.max(0, -pack.credit()) * usdPerPoint;
    double received = Math.max(0, pack.credit()) * usdPerPoint;
    double requirement = points * usdPerPoint + paid;
    return new MarginFigure.Known(
        requirement, Math.max(0, requirement - received), rule.toString());
  }

  /// The charge for what one of a structure can lose, index points; a naked option has no such
  /// bound and is charged by itself.
  double points(MatchedStructure matched) {
    return switch (matched.structure()) {
      case IronCondor condor -> condorPoints(condor);
      case Vertical vertical -> vertical.isCreditSpread() ? vertical.width() : 0;
      case LongOption option -> 0;
      case NakedOption naked -> 0;
    };
  }

  private double condorPoints(IronCondor condor) {
    return switch (unequalSides) {
      case WIDER -> condor.widerWidth();
      case SUM ->
          condor.putWidth() == condor.callWidth()
              ? condor.widerWidth()
              : condor.putWidth() + condor.callWidth();
    };
  }

  private static String ruleText(MatchedStructure matched) {
    return switch (matched.structure()) {
      case IronCondor condor -> "iron condor: the wider side once";
      case Vertical vertical ->
          vertical.isCreditSpread() ? "credit spread: its width" : "debit spread: paid in full";
      case LongOption option -> "long option: paid in full";
      case NakedOption naked -> "naked short option";
    };
  }
}
