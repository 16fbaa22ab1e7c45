package alvh.backtest;

import alvh.desk.DeskMarket;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.pricing.Black76;
import alvh.pricing.ImpliedVol;
import alvh.rebuild.WildQuotes;
import alvh.risk.Figure;
import alvh.surface.SliceForward;
import alvh.surface.SmileSlice;
import alvh.surface.SurfaceSlice;
import alvh.surface.VolSurface;
import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What an option is marked at on a close, and what that price hangs on.
///
/// The policy, in this order: the mid of a two-sided quote, also of a wild one, which is noted;
/// half the ask where nobody bids, the option being worth 0 to that; the price of a locked market;
/// where the quote is crossed, missing or 0 / 0, the price that the smile of its expiry gives;
/// without a smile intrinsic value at the forward, or the mark of the close before. Wild quotes and
/// whatever comes after the second are noted.
final class OptionMarks {
  /// From a Thursday to the Monday after a long weekend; longer, and an expiry that a chain lacks
  /// is a gap of its quotes.
  private static final int LONGEST_BREAK_DAYS = 4;

  private OptionMarks() {}

  /// The state of `option` at the close of `market`.
  ///
  /// @param before its state at the close before, if it was held then
  static OptionState of(OptionContract option, DeskMarket market, Optional<OptionState> before) {
    String underlying = option.root().underlying();
    if (market.view().chain(underlying).filter(c -> isPastItsTrading(option, c)).isPresent()
        && market.marks().spxLevel() instanceof Figure.Known(double level)) {
      return lastClose(option, level, market.view().asOf());
    }
    Optional<VolSurface> surface =
        underlying.equals("VIX") ? market.marks().vixOptions() : market.marks().spx();
    Optional<SurfaceSlice> slice = surface.flatMap(s -> s.slice(option.root(), option.expiry()));
    double forward = 0;
    double discount = 0;
    if (slice.isPresent()) {
      switch (slice.get().forward()) {
        case SliceForward.Parity parity -> {
          forward = parity.forward();
          discount = parity.discount();
        }
        case SliceForward.Given given -> {
          forward = given.forward();
          discount = given.discount();
        }
        case SliceForward.Unknown unknown -> {}
      }
    }
    double years =
        slice.map(SurfaceSlice::years).orElseGet(() -> before.map(OptionState::years).orElse(0.0));
    Optional<SmileSlice> smile = slice.flatMap(SurfaceSlice::fittedSmile);
    Mark mark = mark(option, market.view().chain(underlying), smile, forward, discount, before);
    OptionalDouble atm =
        smile.isPresent() && forward > 0
            ? OptionalDouble.of(smile.get().vol(forward))
            : OptionalDouble.empty();
    return new OptionState(
        option,
        mark.price,
        forward,
        discount,
        years,
        vol(option, mark.price, forward, discount, years),
        atm,
        mark.basis);
  }

  /// Whether the chain of the day has quotes and none of its expiry any more, which settles after
  /// this night or weekend: the close after which an AM option on the index only waits for SET.
  private static boolean isPastItsTrading(OptionContract option, OptionChain chain) {
    LocalDate day = NewYork.date(chain.asOf());
    return option.root() == OptionRoot.SPX
        && !option.expiry().isAfter(day.plusDays(LONGEST_BREAK_DAYS))
        && !chain.slices().isEmpty()
        && chain.slice(option.root(), option.expiry()).isEmpty();
  }

  /// What it would be paid were SET the close of the index; the mark of an earlier close would keep
  /// the last day of trading out of the account.
  private static OptionState lastClose(OptionContract option, double level, Instant asOf) {
    Instant set = NewYork.instant(option.expiry(), TradingCalendar.OPEN);
    return new OptionState(
        option,
        option.right().intrinsic(level, option.strike()),
        level,
        1,
        Math.max(0, Duration.between(asOf, set).toMinutes() / Expiry.MINUTES_PER_YEAR),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        new MarkBasis(
            MarkRule.INDEX_CLOSE,
            Optional.empty(),
            option.label() + " trades no more: what the close of the index would pay"));
  }

  private record Mark(double price, MarkBasis basis) {}

  private static Mark mark(
      OptionContract option,
      Optional<OptionChain> chain,
      Optional<SmileSlice> smile,
      double forward,
      double discount,
      Optional<OptionState> before) {
    Optional<ChainSlice> quotes = chain.flatMap(c -> c.slice(option.root(), option.expiry()));
    OptionalInt row = quotes.map(q -> q.row(option.strike())).orElseGet(OptionalInt::empty);
    QuoteState state =
        row.isPresent()
            ? quotes.orElseThrow().state(option.right(), row.getAsInt())
            : QuoteState.UNLISTED;
    Optional<Quote> quote =
        state == QuoteState.UNLISTED
            ? Optional.empty()
            : Optional.of(quotes.orElseThrow().quote(option.right(), row.orElseThrow()));
    String name = option.label();
    return switch (state) {
      case TWO_SIDED, ZERO_BID, LOCKED -> quoted(name, state, quote.orElseThrow());
      case CROSSED ->
          unquoted(option, name + " is crossed", quote, smile, forward, discount, before);
      case NO_QUOTE ->
          unquoted(option, name + " is quoted 0 / 0", quote, smile, forward, discount, before);
      case UNLISTED ->
          unquoted(option, name + " is not in the chain", quote, smile, forward, discount, before);
    };
  }

  private static Mark quoted(String name, QuoteState state, Quote quote) {
    String note = "";
    if (state == QuoteState.LOCKED) {
      note = String.format(Locale.ROOT, "%s is locked at %s", name, quote.bid());
    } else if (WildQuotes.isWild(quote)) {
      note =
          String.format(
              Locale.ROOT,
              "%s is quoted %s / %s, wider than half its mid: %s all the same",
              name,
              quote.bid(),
              quote.ask(),
              state == QuoteState.ZERO_BID ? "half its ask" : "its mid");
    }
    MarkRule rule =
        switch (state) {
          case ZERO_BID -> MarkRule.HALF_ASK;
          case LOCKED -> MarkRule.LOCKED;
          default -> MarkRule.MID;
        };
    return new Mark(quote.mid(), new MarkBasis(rule, Optional.of(quote), note));
  }

  private static Mark unquoted(
      OptionContract option,
      String why,
      Optional<Quote> quote,
      Optional<SmileSlice> smile,
      double forward,
      double discount,
      Optional<OptionState> before) {
    if (smile.isPresent() && forward > 0) {
      double stdDev = smile.get().vol(option.strike()) * Math.sqrt(smile.get().years());
      double price =
          Black76.discountedPrice(
              forward, option.strike(), stdDev, discount, option.right().sign());
      String note = String.format(Locale.ROOT, "%s: %.3f by the smile of its expiry", why, price);
      return new Mark(price, new MarkBasis(MarkRule.SMILE, quote, note));
    }
    if (before.isPresent()) {
      return new Mark(
          before.get().price(),
          new MarkBasis(MarkRule.AS_BEFORE, quote, why + ": marked as at the close before"));
    }
    double intrinsic = discount * option.right().intrinsic(forward, option.strike());
    return new Mark(
        intrinsic, new MarkBasis(MarkRule.INTRINSIC, quote, why + ": marked at intrinsic value"));
  }

  private static OptionalDouble vol(
      OptionContract option, double price, double forward, double discount, double years) {
    if (!(forward > 0) || !(years > 0)) {
      return OptionalDouble.empty();
    }
    double stdDev =
        ImpliedVol.stdDev(price / discount, forward, option.strike(), option.right().sign());
    return stdDev > 0 ? OptionalDouble.of(stdDev / Math.sqrt(years)) : OptionalDouble.empty();
  }
}
