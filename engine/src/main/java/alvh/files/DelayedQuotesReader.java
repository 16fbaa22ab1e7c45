package alvh.files;

import alvh.input.InputException;
import alvh.time.NewYork;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Cboe's delayed quotes as JSON: SPX and SPXW in one file, VIX and VIXW in the other.
///
/// Its clock is `data.last_trade_time`, the New York time at which the index itself was last
/// calculated in the delayed feed, so of the same age as the quotes; at or after the cash close the
/// quotes are the closing ones, of a quarter of an hour after it. `timestamp` is only the time at
/// which the file was made.
final class DelayedQuotesReader implements ChainReader {
  /// The feed is delayed by a quarter of an hour; an instant further from the file's clock is
  /// another moment of the market.
  private static final Duration MAX_DISTANCE = Duration.ofMinutes(20);

  @Override
  public List<Instant> instants(TextSource source, ChainContext context) {
    ChainCollector collector = new ChainCollector(source, context);
    return List.of(clock(source, DelayedQuotesJson.read(source, collector), context));
  }

  @Override
  public ChainImport read(TextSource source, Optional<Instant> asked, ChainContext context) {
    ChainCollector collector = new ChainCollector(source, context);
    DelayedQuotesJson.Top top = DelayedQuotesJson.read(source, collector);
    Instant own = clock(source, top, context);
    Instant asOf = asked.orElse(own);
    if (Duration.between(own, asOf).abs().compareTo(MAX_DISTANCE) > 0) {
      throw new InputException(
          source.name(),
          "its quotes are of " + ChainContext.text(own) + ", not of " + ChainContext.text(asOf),
          "ask for the file's own time, or name another file");
    }
    return collector.build(
        asOf,
        ChainLayout.DELAYED_QUOTES,
        top.rows(),
        List.of("index last calculated " + top.lastTradeTime() + ", made " + top.timestamp()));
  }

  private static Instant clock(TextSource source, DelayedQuotesJson.Top top, ChainContext context) {
    LocalDateTime lastTrade = lastTrade(source, top);
    LocalDate day = lastTrade.toLocalDate();
    if (!context.calendar().isTradingDay(day)) {
      throw new InputException(
          source.name(),
          "data.last_trade_time is on " + day + ", no trading day",
          "fetch it again");
    }
    Instant instant = NewYork.instant(day, lastTrade.toLocalTime());
    return instant.isBefore(context.close(day)) ? instant : context.closingQuotes(day);
  }

  private static LocalDateTime lastTrade(TextSource source, DelayedQuotesJson.Top top) {
    try {
      return LocalDateTime.parse(top.lastTradeTime().replace(' ', 'T'));
    } catch (DateTimeException notATime) {
      throw new InputException(
          source.name(),
          "data.last_trade_time is not a time: '" + top.lastTradeTime() + "'",
          "fetch the file again",
          notATime);
    }
  }
}
