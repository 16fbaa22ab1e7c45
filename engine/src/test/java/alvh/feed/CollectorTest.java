package alvh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.files.ChainFiles;
import alvh.files.ChainImport;
import alvh.market.OptionChain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Snapshots of real quotes in the layout of the delayed feed.
@Tag("real-data")
class CollectorTest {
  private static final String TABLE = "spx-options/spx_quotedata_2024-01-05_cboe.csv.gz";
  private static final int FEW = 200;
  private static final Source SPX = Fetching.SOURCES.chainOf("SPX");
  private static final Instant CLOSING = Instant.parse("2024-01-05T21:15:00Z");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static byte[] whole = {};
  private static byte[] json = {};

  @TempDir private Path folder = Path.of("");
  private final LocalSource server;
  private FakeTime time = FakeTime.at("2024-01-05T22:00:00Z");

  CollectorTest() throws IOException {
    server = LocalSource.start();
  }

  @BeforeAll
  static void make() throws IOException {
    whole =
        DelayedQuotesFromTable.json(
            RealData.file(TABLE), "2024-01-05T16:14:59", "2024-01-05 21:45:02");
    // a few options near the money are enough where it is not the quotes that matter
    json = first(FEW, whole);
  }

  /// The first of the options near the money that have a bid and expire later than that day.
  private static byte[] first(int count, byte[] chain) {
    JsonNode few = JSON.readTree(chain);
    ArrayNode all = (ArrayNode) few.get("data").get("options");
    ArrayNode kept = JSON.createArrayNode();
    for (JsonNode option : all) {
      boolean isNear =
          option.get("option").stringValue().matches("SPXW?(?!240105)\\d{6}[CP]04[67]\\d{5}");
      if (isNear && option.get("bid").doubleValue() > 0 && kept.size() < count) {
        kept.add(option);
      }
    }
    all.removeAll();
    all.addAll(kept);
    return JSON.writeValueAsBytes(few);
  }

  @BeforeEach
  void serve() {
    server.serve(SPX.url(), json);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private CollectOutcome collect() throws InterruptedException {
    return Collector.into(
            ChainArchive.in(folder, time),
            Fetching.CONFIG.calendar(),
            Fetching.policy(server.hosts()),
            time,
            time)
        .collect(SPX);
  }

  @Test
  void the_kept_chain_is_the_real_one() throws Exception {
    server.serve(SPX.url(), whole);
    CollectOutcome.Collected kept = (CollectOutcome.Collected) collect();
    Path file = folder.resolve("2024-01-05/SPX_2024-01-05T1615.json.gz");
    assertThat(kept.snapshot()).isEqualTo(new ChainSnapshot("SPX", CLOSING, 1, file));
    assertThat(ChainArchive.read(file)).isEqualTo(whole);
    ChainFiles reader = ChainFiles.of(Fetching.CONFIG.calendar());
    ChainImport read = reader.read(file, Optional.empty());
    OptionChain table = reader.read(RealData.file(TABLE), Optional.of(CLOSING)).chain();
    assertThat(read.chain().asOf()).isEqualTo(CLOSING);
    assertThat(read.chain().slices()).hasSameSizeAs(table.slices());
    assertThat(read.chain().underlyingLevel()).isEqualTo(table.underlyingLevel());
  }

  @Test
  void the_same_quotes_made_into_a_file_again_are_nothing_new() throws Exception {
    collect();
    String later = text().replace("21:45:02", "23:10:00");
    server.serve(SPX.url(), later.getBytes(StandardCharsets.UTF_8));
    assertThat(collect()).isInstanceOf(CollectOutcome.NothingNew.class);
  }

  @Test
  void quotes_of_the_future_and_older_ones_than_kept_are_refused() throws Exception {
    time = FakeTime.at("2024-01-05T21:09:00Z");
    CollectOutcome.Refused ahead = (CollectOutcome.Refused) collect();
    assertThat(ahead.what())
        .isEqualTo(
            "its quotes are of 2024-01-05 16:15 New York, after now, 2024-01-05 16:09 New York");
    time = FakeTime.at("2024-01-05T22:00:00Z");
    collect();
    String earlier = text().replace("2024-01-05T16:14:59", "2024-01-05T11:30:00");
    server.serve(SPX.url(), earlier.getBytes(StandardCharsets.UTF_8));
    CollectOutcome.Refused older = (CollectOutcome.Refused) collect();
    assertThat(older.what()).contains("are older than those kept, 2024-01-05 16:15 New York");
    assertThat(ChainArchive.in(folder, time).list()).hasSize(1);
  }

  @Test
  void old_quotes_are_kept_and_called_stale() throws Exception {
    time = FakeTime.at("2024-01-10T22:00:00Z");
    assertThat(((CollectOutcome.Collected) collect()).note())
        .isEqualTo("stale: the quotes are 3 trading days old");
  }

  @Test
  void the_chain_of_another_underlying_is_refused() throws Exception {
    Source vix = Fetching.SOURCES.chainOf("VIX");
    server.serve(vix.url(), json);
    CollectOutcome outcome =
        Collector.into(
                ChainArchive.in(folder, time),
                Fetching.CONFIG.calendar(),
                Fetching.policy(server.hosts()),
                time,
                time)
            .collect(vix);
    assertThat(((CollectOutcome.Refused) outcome).what())
        .isEqualTo("the chain is of SPX, not of VIX");
  }

  @Test
  void a_chain_that_is_cut_off_or_no_chain_is_not_kept() throws Exception {
    server.plan(SPX.url(), Misbehaviour.SHORT_LENGTH);
    assertThat(((CollectOutcome.Refused) collect()).what()).contains("is not whole JSON");
    server.plan(SPX.url(), Misbehaviour.LOGIN_PAGE);
    assertThat(((CollectOutcome.Failed) collect()).what()).contains("sent text/html");
    assertThat(ChainArchive.in(folder, time).list()).isEmpty();
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(f -> f.toString().endsWith(".gz"))).isEmpty();
    }
  }

  @Test
  void a_piece_of_a_chain_is_not_kept_as_the_newest() throws Exception {
    String earlier = text().replace("2024-01-05T16:14:59", "2024-01-05T11:30:00");
    server.serve(SPX.url(), earlier.getBytes(StandardCharsets.UTF_8));
    collect();
    server.serve(SPX.url(), first(FEW / 2 - 1, json));
    CollectOutcome.Refused piece = (CollectOutcome.Refused) collect();
    assertThat(piece.what()).isEqualTo("it has 99 options, the one kept last 200");
    assertThat(piece.mend()).contains("2024-01-05/SPX_2024-01-05T1130.json.gz");
    assertThat(ChainArchive.in(folder, time).list()).hasSize(1);
    server.serve(SPX.url(), first(FEW / 2, json));
    assertThat(collect()).isInstanceOf(CollectOutcome.Collected.class);
  }

  @Test
  void a_chain_of_long_ago_and_a_damaged_one_are_no_measure() throws Exception {
    ChainArchive archive = ChainArchive.in(folder, time);
    archive.write("SPX", Instant.parse("2023-12-22T21:15:00Z"), json);
    server.serve(SPX.url(), first(FEW / 4, json));
    CollectOutcome.Collected kept = (CollectOutcome.Collected) collect();
    Files.write(kept.snapshot().path(), new byte[] {31});
    String later = new String(first(FEW / 10, json), StandardCharsets.UTF_8);
    Files.move(kept.snapshot().path(), folder.resolve("2024-01-05/SPX_2024-01-05T1130.json.gz"));
    server.serve(SPX.url(), later.getBytes(StandardCharsets.UTF_8));
    assertThat(collect()).isInstanceOf(CollectOutcome.Collected.class);
  }

  @Test
  void a_chain_without_quotes_to_come_is_not_kept() throws Exception {
    String none = text().replaceAll("\"(bid|ask)\":[\\d.]+", "\"$1\":0.0");
    server.serve(SPX.url(), none.getBytes(StandardCharsets.UTF_8));
    CollectOutcome.Refused refused = (CollectOutcome.Refused) collect();
    assertThat(refused.what())
        .isEqualTo(
            "no expiry after its quotes of 2024-01-05 16:15 New York has quotes of calls and puts");
    assertThat(ChainArchive.in(folder, time).list()).isEmpty();
  }

  private static String text() {
    return new String(json, StandardCharsets.UTF_8);
  }
}
