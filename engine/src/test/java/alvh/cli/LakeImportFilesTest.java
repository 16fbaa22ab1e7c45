package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `alvh lake import` of several files that belong together.
@Tag("real-data")
class LakeImportFilesTest {
  private static final String DAY = "01/02/2018";
  private static final int TYPE = 5;
  private static final int QUOTE_DATE = 7;

  @TempDir private Path folder;

  /// The calls of a day in one file, its puts in another: both are of one instant.
  @Test
  void files_of_one_instant_are_joined() throws IOException {
    Path calls = part("calls_long-form.csv", "call");
    Path puts = part("puts_long-form.csv", "put");
    String lake = folder.resolve("lake").toString();
    CommandRun run =
        CommandRun.of("lake", "import", calls.toString(), puts.toString(), "--lake", lake);
    assertThat(run.code()).as(run.err()).isZero();
    Path out = folder.resolve("out.csv");
    CommandRun export =
        CommandRun.of(
            "lake",
            "export",
            "--lake",
            lake,
            "--dataset",
            "option-quotes-SPX",
            "--out",
            out.toString());
    assertThat(export.code()).as(export.err()).isZero();
    List<String> rows = Files.readAllLines(out);
    assertThat(rows.stream().skip(1).map(row -> row.split(",", -1)[4]).distinct())
        .containsExactlyInAnyOrder("C", "P");
    assertThat(rows.size() - 1)
        .isEqualTo(Files.readAllLines(calls).size() + Files.readAllLines(puts).size() - 2);
  }

  private Path part(String name, String type) throws IOException {
    Path whole = RealData.file("spx-options/SPXW_2018-01-02_2018-02-28_long-form.csv.gz");
    List<String> kept = new ArrayList<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(whole)), StandardCharsets.UTF_8))) {
      kept.add(reader.readLine());
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split(",", -1);
        if (cells[TYPE].equals(type) && cells[QUOTE_DATE].equals(DAY)) {
          kept.add(line);
        }
      }
    }
    return Files.write(folder.resolve(name), kept);
  }
}
