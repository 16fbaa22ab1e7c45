package alvh.backtest;

import alvh.market.Quote;
import java.util.Optional;

/// What a mark of an option rests on.
///
/// @param rule how it was marked
/// @param quote its quote in the chain, 0 / 0 among them; empty when it is not listed
/// @param note why, in words, when the quote was wild or not two-sided; empty otherwise
record MarkBasis(MarkRule rule, Optional<Quote> quote, String note) {}
