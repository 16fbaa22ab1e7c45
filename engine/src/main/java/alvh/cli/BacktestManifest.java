package alvh.cli;

import alvh.input.InputException;
import alvh.journal.Journal;
import alvh.report.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What a run came from, by content.
final class BacktestManifest {
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
        0);
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
