package alvh.cli;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Runs of the month-end condors on the real quotes of January and February 2018.
final class EarlyFebruary2018 {
  private EarlyFebruary2018() {}

  static Path quotes() {
    return RealData.file("spx-options/SPXW_2018-01-02_2018-02-28_long-form.csv.gz");
  }

  /// The words of a run on the quotes of the file.
  static List<String> words(String playbook, String from, String to, String... more) {
    List<String> words = over(playbook, from, to, more);
    words.addAll(List.of("--chain", quotes().toString()));
    return words;
  }

  /// The same on the quotes of a lake.
  static List<String> onLake(Path lake, String playbook, String from, String to, String... more) {
    List<String> words = over(playbook, from, to, more);
    words.addAll(List.of("--lake", lake.toString()));
    return words;
  }

  private static List<String> over(String playbook, String from, String to, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "backtest",
                "--playbook",
                playbook,
                "--data",
                RealData.folder().toString(),
                "--from",
                from,
                "--to",
                to));
    words.addAll(List.of(more));
    return words;
  }

  /// Bytes of a folder of results by the name of the file.
  static SortedMap<String, byte[]> bytes(Path folder) throws IOException {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return bytes;
  }
}
