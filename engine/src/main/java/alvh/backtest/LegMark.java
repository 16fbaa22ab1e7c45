package alvh.backtest;

import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.rebuild.WildQuotes;
import java.util.Optional;
import java.util.OptionalDouble;

/// One contract of a position at one close: what it was quoted and by which rule it was marked.
///
/// @param instrument the contract
/// @param contracts held, negative when short
/// @param quote its quote in the day's chain; empty when it has none, and of futures
/// @param rule how it was marked
/// @param price the mark, points
/// @param vol Black-76 vol of `price`, .20 = 20 %; empty where no vol gives it, and of futures
/// @param note why, in words, when the quote was wild or not two-sided; empty otherwise
public record LegMark(
    Instrument instrument,
    long contracts,
    Optional<Quote> quote,
    MarkRule rule,
    double price,
    OptionalDouble vol,
    String note) {
  /// The state of its quote; empty of what is not quoted in a chain.
  public Optional<QuoteState> state() {
    return instrument instanceof OptionContract
        ? Optional.of(quote.map(Quote::state).orElse(QuoteState.UNLISTED))
        : Optional.empty();
  }

  /// Whether its quote is wild by the rule of [WildQuotes].
  public boolean isWild() {
    return quote.filter(WildQuotes::isWild).isPresent();
  }

  /// What the contracts are worth at the mark, USD cents; of a future 0, as its gain is paid.
  public long cents() {
    return instrument instanceof OptionContract option
        ? MarkCents.of(price, option.multiplier(), contracts)
        : 0;
  }
}
