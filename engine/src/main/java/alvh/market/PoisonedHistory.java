package alvh.market;

import alvh.instrument.FutureRoot;
import alvh.instrument.Right;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// A history that is absurd after an instant: every value that became known later is there, and
/// wrong beyond mistaking.
///
/// Code that reads ahead only where there is something to read decides as before over a
/// [TruncatedHistory]; over this one it does not. Values stay finite and keep their sign, so that
/// no check for bad data hides them. Safe for several threads.
public final class PoisonedHistory implements MarketHistory {
  /// Choices of this project: an index at several times its level, a VIX beyond any seen.
  private static final double FACTOR = 7.3;

  private static final double OFFSET = 13;

  private final MarketHistory whole;
  private final Instant end;
  private final Map<String, Optional<DailySeries>> series = new ConcurrentHashMap<>();
  private final Map<FutureRoot, Optional<FuturesHistory>> futures = new ConcurrentHashMap<>();

  private PoisonedHistory(MarketHistory whole, Instant end) {
    this.whole = whole;
    this.end = end;
  }

  /// `whole` up to `end`, absurd from then on.
  public static PoisonedHistory of(MarketHistory whole, Instant end) {
    return new PoisonedHistory(whole, end);
  }

  private static double absurd(double value) {
    return value < 0 ? FACTOR * value - OFFSET : FACTOR * value + OFFSET;
  }

  @Override
  public Optional<DailySeries> series(String name) {
    return series.computeIfAbsent(
        name, n -> whole.series(n).map(s -> s.changedAfter(end, PoisonedHistory::absurd)));
  }

  @Override
  public Set<String> seriesNames() {
    return whole.seriesNames();
  }

  @Override
  public Optional<FuturesHistory> futures(FutureRoot root) {
    return futures.computeIfAbsent(
        root, r -> whole.futures(r).map(f -> f.changedAfter(end, PoisonedHistory::absurd)));
  }

  @Override
  public Optional<ReleaseDates> releases(String name) {
    return whole.releases(name);
  }

  @Override
  public List<OptionChain> chains(Instant instant) {
    List<OptionChain> chains = whole.chains(instant);
    return instant.isAfter(end) ? chains.stream().map(PoisonedHistory::absurd).toList() : chains;
  }

  private static OptionChain absurd(OptionChain chain) {
    return new OptionChain(
        chain.underlying(),
        chain.asOf(),
        chain.underlyingLevel(),
        chain.slices().stream().map(PoisonedHistory::absurd).toList(),
        chain.grade(),
        chain.source(),
        chain.creditError());
  }

  private static ChainSlice absurd(ChainSlice slice) {
    return new ChainSlice(
        slice.root(),
        slice.expiry(),
        slice.strikes(),
        prices(slice, Right.CALL, true),
        prices(slice, Right.CALL, false),
        prices(slice, Right.PUT, true),
        prices(slice, Right.PUT, false));
  }

  private static double[] prices(ChainSlice slice, Right right, boolean bids) {
    return IntStream.range(0, slice.size())
        .mapToDouble(i -> {
          if (slice.state(right, i) == QuoteState.UNLISTED) {
            return Double.NaN;
          }
          Quote quote = slice.quote(right, i);
          return absurd(bids ? quote.bid() : quote.ask());
        })
        .toArray();
  }
}
