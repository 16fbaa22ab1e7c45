package alvh.pricing;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Nanoseconds per option of the scalar formulas, over the listed options of [OptionDraw].
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PricingBenchmark.OPTIONS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PricingBenchmark {
  static final int OPTIONS = 4_096;
  private static final double RATE = 0.04;

  private final double[] strikes = new double[OPTIONS];
  private final double[] vols = new double[OPTIONS];
  private final double[] years = new double[OPTIONS];
  private final double[] prices = new double[OPTIONS];
  private final int[] signs = new int[OPTIONS];
  private double forward;

  /// Lays the options out as parallel arrays.
  @Setup
  public void draw() {
    List<OptionDraw> draws = OptionDraw.listed(OPTIONS);
    for (int i = 0; i < OPTIONS; i++) {
      OptionDraw option = draws.get(i);
      forward = option.forward();
      strikes[i] = option.strike();
      vols[i] = option.vol();
      years[i] = option.years();
      signs[i] = option.callPutSign();
      prices[i] = option.price();
    }
  }

  /// The undiscounted price.
  @Benchmark
  public double price() {
    double sum = 0;
    for (int i = 0; i < OPTIONS; i++) {
      sum += Black76.price(forward, strikes[i], vols[i] * Math.sqrt(years[i]), signs[i]);
    }
    return sum;
  }

  /// Present value, delta, gamma, vega and theta, taken from the record of all greeks.
  @Benchmark
  public double priceAndFourGreeks() {
    double sum = 0;
    for (int i = 0; i < OPTIONS; i++) {
      Greeks greeks = Black76.greeks(forward, strikes[i], vols[i], years[i], RATE, signs[i]);
      sum +=
          greeks.price()
              + greeks.forwardDelta()
              + greeks.forwardGamma()
              + greeks.vega()
              + greeks.thetaPerDay();
    }
    return sum;
  }

  /// The total standard deviation implied by the undiscounted price.
  @Benchmark
  public double impliedStdDev() {
    double sum = 0;
    for (int i = 0; i < OPTIONS; i++) {
      sum += ImpliedVol.stdDev(prices[i], forward, strikes[i], signs[i]);
    }
    return sum;
  }
}
