package alvh.files;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;

/// Counts what is odd about the quotes of a chain. Changes nothing: what makes a quote unusable is
/// its [QuoteState].
///
/// Stale means: the series had stopped trading at the chain's instant, because it has settled or
/// because its last trading day's quoting is over. A file without quote times allows no finer rule.
final class ChainQuality {
  /// Prices are read from decimal text; anything beyond rounding is off the grid.
  private static final double TICK_TOLERANCE = 1e-6;

  private final OptionChain chain;
  private final ChainCollector collected;
  private final ChainContext context;

  ChainQuality(OptionChain chain, ChainCollector collected, ChainContext context) {
    this.chain = chain;
    this.collected = collected;
    this.context = context;
  }

  void count() {
    for (ChainSlice slice : chain.slices()) {
      boolean isStale = hasStoppedTrading(slice);
      for (int i = 0; i < slice.size(); i++) {
        for (Right right : Right.values()) {
          count(slice, i, right, isStale);
        }
      }
      if (!isStale) {
        for (int row : ParityCheck.violations(slice)) {
          add(QualityKind.PARITY, slice, row, Right.CALL);
        }
      }
    }
  }

  private boolean hasStoppedTrading(ChainSlice slice) {
    Instant quotingEnds = context.closingQuotes(slice.expiry().lastTradingDay());
    boolean hasSettled = slice.expiry().minutesFrom(chain.asOf()) <= 0;
    return hasSettled || chain.asOf().isAfter(quotingEnds);
  }

  private void count(ChainSlice slice, int i, Right right, boolean isStale) {
    QuoteState state = slice.state(right, i);
    if (state == QuoteState.UNLISTED) {
      return;
    }
    switch (state) {
      case CROSSED -> add(QualityKind.CROSSED, slice, i, right);
      case LOCKED -> add(QualityKind.LOCKED, slice, i, right);
      case NO_QUOTE -> add(QualityKind.NO_QUOTE, slice, i, right);
      case ZERO_BID -> add(QualityKind.ZERO_BID, slice, i, right);
      case TWO_SIDED, UNLISTED -> {}
    }
    if (isStale) {
      add(QualityKind.STALE, slice, i, right);
    }
    Quote quote = slice.quote(right, i);
    if (isOffTick(slice, quote.bid()) || isOffTick(slice, quote.ask())) {
      add(QualityKind.OFF_TICK, slice, i, right);
    }
  }

  private boolean isOffTick(ChainSlice slice, double price) {
    if (context.ticks().isEmpty() || price == 0) {
      return false;
    }
    LocalDate day = NewYork.date(chain.asOf());
    double steps = price / context.ticks().orElseThrow().tick(slice.root(), day, price);
    return Math.abs(steps - Math.rint(steps)) > TICK_TOLERANCE * Math.max(1, steps);
  }

  private void add(QualityKind kind, ChainSlice slice, int i, Right right) {
    String where = collected.where(slice.root(), slice.expiry().date(), slice.strike(i), right);
    collected
        .quality()
        .add(
            kind,
            where,
            slice.root() + " " + slice.expiry().date() + " " + right.letter() + slice.strike(i));
  }
}
