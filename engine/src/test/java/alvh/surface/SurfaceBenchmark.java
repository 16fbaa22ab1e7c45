package alvh.surface;

import alvh.market.OptionChain;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Milliseconds for the surface of 59 expiries (2024-01-05): forwards, implied vols, eSSVI, the
/// joint fit. Needs real data.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 4)
@Fork(1)
public class SurfaceBenchmark {
  private static final double RATE = 0.0535;

  private OptionChain chain = RealChains.january2024();

  /// Reads the chain.
  @Setup
  public void read() {
    chain = RealChains.january2024();
  }

  /// All slices together.
  @Benchmark
  public VolSurface surface() {
    return VolSurface.of(chain, DiscountCurve.flat(RATE));
  }
}
