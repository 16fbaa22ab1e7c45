package alvh.lake;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.market.OptionChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The column cache: exact, and nothing is lost with it.
class ColumnCacheTest {
  private static final Instant DAY = Instant.parse("2024-01-05T21:15:00Z");
  private static final Instant NEXT = Instant.parse("2024-01-08T21:15:00Z");
  private static final int STRIKES = 60;

  @TempDir private Path folder;

  private ColumnCache open() {
    Lake lake = Lake.in(folder);
    return ColumnCache.open(lake, lake.snapshot(), "SPX", Lakes.CALENDAR);
  }

  private Path file() {
    return ColumnCache.file(Lake.in(folder), "SPX");
  }

  private void keep(OptionChain... chains) {
    Lakes.put(folder, List.of(chains));
  }

  @Test
  @Tag("real-data")
  void every_real_chain_comes_back_to_the_last_bit() {
    List<OptionChain> wanted = new ArrayList<>();
    for (String file :
        List.of(
            "spx-options/SPXW_2018-01-02_2018-02-28_long-form.csv.gz",
            "spx-options/spx_quotedata_2022-01-07_cboe.csv",
            "spx-options/spx_quotedata_2024-01-05_cboe.csv.gz")) {
      Lakes.chains(folder, RealData.file(file));
      wanted.addAll(Lakes.read(RealData.file(file)));
    }
    QuoteColumns columns = new QuoteColumns();
    try (ColumnCache cache = open()) {
      assertThat(cache.size()).isEqualTo(wanted.size()).isEqualTo(42);
      for (OptionChain chain : wanted) {
        int i = cache.find(chain.asOf());
        Lakes.requireSame(cache.chain(i), chain);
        cache.fetch(i, columns);
        Lakes.requireSame(columns, chain);
      }
    }
  }

  @Test
  @Tag("real-data")
  void a_cached_history_gives_the_chains_of_the_lake() {
    Lakes.chains(folder, RealData.folder().resolve("vix-options"));
    try (LakeHistory plain = Lakes.history(folder);
        LakeHistory cached = LakeHistory.cached(Lake.in(folder), Lakes.RULES)) {
      Instant late = Instant.parse("2016-06-01T20:15:00Z");
      assertThat(plain.chains(late)).hasSize(1);
      assertThat(cached.chains(late)).hasSize(1);
      Lakes.requireSame(cached.chains(late).getFirst(), plain.chains(late).getFirst());
      assertThat(cached.used()).isEqualTo(plain.used());
      assertThat(cached.chains(DAY)).isEmpty();
    }
  }

  @Test
  void prices_on_no_grid_are_kept_exactly_too() {
    OptionChain odd = Lakes.priced(DAY, new double[] {1 / 3.0, Math.PI, 1e9 + .1, 0, 1e-300});
    OptionChain fine = Lakes.priced(NEXT, new double[] {.0001, 12.3456, 99.9999, 0, 214_000});
    keep(odd);
    keep(fine);
    try (ColumnCache cache = open()) {
      Lakes.requireSame(cache.chain(0), odd);
      Lakes.requireSame(cache.chain(1), fine);
    }
  }

  @Test
  void codes_are_the_shortest_exact_ones() {
    Map.of(
            5.0,
            PriceCode.WHOLE,
            4.9,
            PriceCode.TENTHS,
            .05,
            PriceCode.HUNDREDTHS,
            1.235,
            PriceCode.THOUSANDTHS,
            .0001,
            PriceCode.TEN_THOUSANDTHS,
            1 / 3.0,
            PriceCode.RAW,
            -0.0,
            PriceCode.RAW,
            3e9,
            PriceCode.RAW)
        .forEach((price, code) ->
            assertThat(PriceCode.of(new double[] {price, Double.NaN}, 2))
                .as("code of %s", price)
                .isEqualTo(code));
  }

  @Test
  void a_revision_makes_the_cache_anew_and_nothing_else_does() {
    keep(Lakes.drawn(DAY, 1, STRIKES));
    requireFresh(true);
    requireFresh(false);
    OptionChain revised = Lakes.drawn(DAY, 2, STRIKES);
    keep(revised);
    requireFresh(true);
    try (ColumnCache cache = open()) {
      Lakes.requireSame(cache.chain(cache.find(DAY)), revised);
      assertThat(cache.find(NEXT)).isNegative();
    }
  }

  @Test
  void a_torn_a_foreign_and_a_deleted_cache_are_made_anew() throws IOException {
    OptionChain chain = Lakes.drawn(DAY, 1, STRIKES);
    keep(chain);
    requireFresh(true);
    byte[] whole = Files.readAllBytes(file());
    for (int at : List.of(0, 9, 17, 25, 60, whole.length / 2, whole.length - 1)) {
      byte[] wrong = whole.clone();
      wrong[at] ^= 1;
      requireMended(wrong, chain);
    }
    for (int length : List.of(0, 8, 39, 40, whole.length / 2, whole.length - 1)) {
      requireMended(Arrays.copyOf(whole, length), chain);
    }
    requireMended(Arrays.copyOf(whole, whole.length + 8), chain);
    Files.delete(file());
    requireFresh(true);
    assertThat(Files.readAllBytes(file())).isEqualTo(whole);
  }

  private void requireMended(byte[] wrong, OptionChain chain) throws IOException {
    Files.write(file(), wrong);
    try (ColumnCache cache = open()) {
      assertThat(cache.isFresh()).isTrue();
      Lakes.requireSame(cache.chain(0), chain);
    }
  }

  private void requireFresh(boolean isFresh) {
    try (ColumnCache cache = open()) {
      assertThat(cache.isFresh()).isEqualTo(isFresh);
    }
  }
}
