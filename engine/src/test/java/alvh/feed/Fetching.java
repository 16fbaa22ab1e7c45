package alvh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.feed.Sources.ContractScope;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.time.NewYork;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import alvh.workspace.SourcesYaml;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A data folder, a clock and the means to fetch into it from a local source.
final class Fetching {
  static final MarketConfig CONFIG = MarketConfig.standard();
  static final ReadingRules RULES =
      new ReadingRules(CONFIG.calendar(), CONFIG.vxSettleClock(), CONFIG.vxPriceScale());
  static final Sources SOURCES = SourcesYaml.standard();
  static final String VIX = SOURCES.require("vix").url();
  static final int ATTEMPTS = 3;

  private final Path folder;
  private final FakeTime time;
  private final FetchPolicy policy;

  Fetching(Path folder, FakeTime time, FetchPolicy policy) {
    this.folder = folder;
    this.time = time;
    this.policy = policy;
  }

  /// Into `folder` from `server`, on the evening of 2024-01-05.
  static Fetching into(Path folder, LocalSource server) {
    return new Fetching(folder, FakeTime.at("2024-01-05T22:00:00Z"), policy(server.hosts()));
  }

  /// As the shipped policy, but looking at a body so often that a test need not wait.
  static FetchPolicy policy(Map<String, URI> hosts) {
    FetchPolicy.Times standard = FetchPolicy.Times.standard();
    FetchPolicy.Times quick =
        new FetchPolicy.Times(
            standard.connect(),
            standard.answer(),
            standard.stall(),
            standard.leastBytes(),
            standard.body(),
            standard.backOff(),
            standard.maxBackOff(),
            standard.maxRetryAfter(),
            Duration.ofMillis(5));
    return new FetchPolicy(hosts, Optional.empty(), false, ATTEMPTS, "alvh-test", quick, 1);
  }

  /// The same in a time that moves with every look.
  Fetching moving(Duration look) {
    return new Fetching(folder, time.moving(look), policy);
  }

  Fetching offline() {
    return new Fetching(folder, time, policy.offline());
  }

  FakeTime time() {
    return time;
  }

  Path path(String file) {
    return folder.resolve(file);
  }

  Fetcher fetcher() {
    return Fetcher.into(folder, DatasetMapYaml.of(folder), RULES, policy, time, time);
  }

  FetchOutcome fetch(String id) throws InterruptedException {
    return fetch(SOURCES.require(id).target(), Set.of());
  }

  FetchOutcome accept(String id) throws InterruptedException {
    return fetch(SOURCES.require(id).target(), Set.of(id));
  }

  FetchOutcome fetch(Target target, Set<String> accepted) throws InterruptedException {
    return fetcher().fetch(List.of(target), accepted, t -> {}).results().getFirst().outcome();
  }

  FetchReport contracts(String id, String from) throws InterruptedException {
    LocalDate today = NewYork.date(time.instant());
    List<Target> targets =
        Sources.files(
            List.of(SOURCES.require(id)),
            CONFIG.calendar(),
            today,
            new ContractScope(LocalDate.parse(from), false));
    return fetcher().fetch(targets, Set.of(), t -> {});
  }

  FileHistory history() {
    return FileHistory.of(folder, DatasetMapYaml.of(folder), RULES);
  }

  Stamp stamp(String file) {
    return HeldFile.of(
            folder, new Target(SOURCES.require("vix"), URI.create(VIX), file, Optional.empty()))
        .stamp()
        .orElseThrow();
  }

  /// Every file of the folder but locks and the parts of downloads, by name.
  Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString();
        if (!name.endsWith(".lock") && !name.contains(".part")) {
          contents.put(name, Files.readString(path, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return contents;
  }

  /// Files in the folder of downloads that are under way.
  List<String> underWay() throws IOException {
    Path partial = folder.resolve(".partial");
    if (!Files.isDirectory(partial)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(partial)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> partial.relativize(path).toString())
          .filter(name -> !name.equals(".lock"))
          .sorted()
          .toList();
    }
  }

  static FetchOutcome.Fresh fresh(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(FetchOutcome.Fresh.class);
    return (FetchOutcome.Fresh) outcome;
  }
}
