package alvh.entry;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.risk.Figure;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.surface.SyntheticChain;
import alvh.workspace.MarketConfig;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Microseconds per search on a slice of 200 strikes, forward and vols included.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CondorSearchBenchmark {
  private static final int DAYS = 8;
  private static final ExpiryChoice EXPIRY = new ExpiryChoice.InDays(OptionRoot.SPXW, DAYS, DAYS);

  private final CondorSearch search = CondorSearch.on(MarketConfig.standard().calendar());
  private final EntryMarket market = market();
  private final EntrySpec byDelta = new EntrySpec.ByDelta(EXPIRY, 0.20, 0.05);

  /// Walks the call side out rung by rung.
  private final EntrySpec byCredit =
      CreditSpecs.of(
          EXPIRY,
          new CreditTier(1.15, CreditTier.Basis.MID),
          25,
          ShortDistance.outFrom(ExpectedRange.ofVix(1), 1, 6),
          new SkewRule.WidenCall(-1));

  private static EntryMarket market() {
    ChainSlice slice =
        SyntheticChain.slice(
            DAYS, 4700, 0.999, SyntheticChain.strikes(4205, 5200, 5), k -> 0.15, 0.05);
    var none = Figure.unknown("not used");
    return new EntryMarket(
        SyntheticChain.chain(slice),
        new DiscountFit.Given(DiscountCurve.flat(0.05)),
        new VolReadings(Figure.of(15), none, none));
  }

  /// Four strikes by delta.
  @Benchmark
  public EntryResult byDelta() {
    return search.find(byDelta, market);
  }

  /// The condor of a credit.
  @Benchmark
  public EntryResult byCredit() {
    return search.find(byCredit, market);
  }
}
