package alvh.cli;

import alvh.desk.ValueTerms;
import alvh.input.InputException;
import alvh.journal.Journal;
import alvh.report.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What a run came from, by content.
final class BacktestManifest {
  /// The seed of a run that votes decide: it draws nothing.
  private static final long NOTHING_DRAWN = 0;

  private BacktestManifest() {}

  static Manifest of(
      BacktestOptions.Chosen chosen, BacktestOptions options, BacktestSession session) {
    return of(chosen, Map.of(), options, session);
  }

  /// The same with parameters that were set beside those asked for.
  static Manifest of(
      BacktestOptions.Chosen chosen,
      Map<String, Double> more,
      BacktestOptions options,
      BacktestSession session) {
    NavigableMap<String, String> parameters = new TreeMap<>();
    options.parameters().forEach((name, value) -> parameters.put(name, Numbers.plain(value)));
    more.forEach((name, value) -> parameters.put(name, Numbers.plain(value)));
    chosen.playbook().switches().forEach(s -> parameters.put("switch " + s.id(), s.chosen()));
    parameters.put("mode", chosen.playbook().mode().spelling());
    Optional<ValueTerms> value = options.value(chosen.playbook());
    value.ifPresent(v -> {
      parameters.put("value weight", Numbers.plain(v.weight()));
      parameters.put("value margin", Numbers.plain(v.margin()));
    });
    NavigableMap<String, String> data = new TreeMap<>();
    session.filesUsed().forEach((name, file) -> data.put(name, hash(file)));
    for (Path chain : options.chains()) {
      data.put("chain " + chain.getFileName(), hash(chain));
    }
    session.partitionsUsed().forEach(data::put);
    return new Manifest(
        Journal.hash(chosen.text().text().getBytes(StandardCharsets.UTF_8)),
        parameters,
        data,
        VersionVerb.VERSION,
        value.map(v -> v.settings().seed()).orElse(NOTHING_DRAWN));
  }

  private static String hash(Path file) {
    try {
      return Journal.hash(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new InputException(
          file.toString(), "cannot be read: " + unreadable, "check its permissions", unreadable);
    }
  }
}
