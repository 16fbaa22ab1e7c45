package alvh.surface;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.instrument.Right;
import alvh.market.OptionChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every quote of the real days gets a vol or a typed reason.
@Tag("real-data")
class RealChainVolsTest {
  /// Strikes of the series of 2024-01-05 itself, settled at 16:00.
  private static final int EXPIRED_STRIKES = 223;

  @Test
  void every_quote_of_2024_has_a_value_or_a_reason() {
    Map<String, Integer> counts = count(List.of(RealChains.january2024()));
    assertThat(total(counts)).isEqualTo(2 * (10_519 - EXPIRED_STRIKES));
    assertThat(counts.getOrDefault("Value", 0)).isGreaterThan(16_000);
  }

  @Test
  void every_quote_of_2022_has_a_value_or_a_reason() {
    Map<String, Integer> counts = count(List.of(RealChains.january2022()));
    assertThat(counts.getOrDefault("Value", 0)).isPositive();
  }

  @Test
  void every_quote_of_early_2018_has_a_value_or_a_reason() {
    Map<String, Integer> counts = count(RealChains.early2018().values());
    assertThat(counts.getOrDefault("Value", 0)).isPositive();
  }

  private static Map<String, Integer> count(Iterable<OptionChain> chains) {
    var counts = new TreeMap<String, Integer>();
    for (OptionChain chain : chains) {
      for (SurfaceSlice slice : VolSurface.of(chain).slices()) {
        ChainVols vols = slice.vols();
        for (QuoteVol vol : Stream.concat(vols.calls().stream(), vols.puts().stream()).toList()) {
          counts.merge(name(vol), 1, Integer::sum);
        }
        assertThat(vols.calls()).hasSize(slice.quotes().size());
        assertThat(vols.vol(Right.PUT, 0)).isNotNull();
      }
    }
    return counts;
  }

  private static String name(QuoteVol vol) {
    return switch (vol) {
      case QuoteVol.Value value -> {
        assertThat(value.vol()).isPositive().isFinite();
        yield "Value";
      }
      case QuoteVol.NoMid noMid -> noMid.state().toString();
      case QuoteVol.NoVol noVol -> noVol.reason().getClass().getSimpleName();
      case QuoteVol.NoForward noForward -> "NoForward";
    };
  }

  private static int total(Map<String, Integer> counts) {
    return new ArrayList<>(counts.values()).stream().mapToInt(Integer::intValue).sum();
  }
}
