package alvh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.input.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsFolderTest {
  @TempDir private Path folder;

  @Test
  void the_same_run_gives_the_same_bytes() throws IOException {
    ResultsFolder.write(folder.resolve("a"), SyntheticResults.of(300, 5), Optional.empty());
    ResultsFolder.write(folder.resolve("b"), SyntheticResults.of(300, 5), Optional.empty());
    Map<String, byte[]> a = content(folder.resolve("a"));
    Map<String, byte[]> b = content(folder.resolve("b"));
    assertThat(a.keySet())
        .containsExactly(
            "decisions.csv",
            "equity.csv",
            "events.csv",
            "figures.csv",
            "fills.csv",
            "hedge.csv",
            "manifest.json",
            "marks.csv",
            "option-omega.csv",
            "positions.csv",
            "tearsheet.html",
            "trades.csv");
    assertThat(b.keySet()).isEqualTo(a.keySet());
    a.forEach((name, bytes) -> assertThat(b.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void the_manifest_names_every_other_file() throws IOException {
    ResultsFolder.write(folder.resolve("a"), SyntheticResults.of(60, 5), Optional.empty());
    JsonNode manifest =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("a/manifest.json")));
    var names = new TreeMap<>(content(folder.resolve("a")));
    names.remove("manifest.json");
    assertThat(manifest.get("files").propertyNames()).containsExactlyElementsOf(names.keySet());
    assertThat(manifest.at("/grades/vix-futures/quotes").asInt()).isPositive();
    assertThat(manifest.at("/grades/vix-options/rebuilt").asInt()).isPositive();
    assertThat(manifest.at("/terms/set").asString()).isEqualTo("spy-implied");
    assertThat(manifest.at("/seed").asLong()).isEqualTo(5);
  }

  @Test
  void the_account_adds_up_in_the_file() throws IOException {
    ResultsFolder.write(folder.resolve("a"), SyntheticResults.of(200, 6), Optional.empty());
    List<String> lines = Files.readAllLines(folder.resolve("a/equity.csv"));
    List<String> names = List.of(lines.getFirst().split(",", -1));
    long before = 100_000_000;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      long equity = cents(cells[names.indexOf("equityUsd")]);
      assertThat(equity)
          .isEqualTo(
              cents(cells[names.indexOf("cashUsd")]) + cents(cells[names.indexOf("marksUsd")]));
      long parts = 0;
      long sleeves = cents(cells[names.indexOf("interestPnlUsd")]);
      for (int i = 0; i < cells.length; i++) {
        parts += names.get(i).endsWith("PnlUsd") ? cents(cells[i]) : 0;
        sleeves += names.get(i).startsWith("pnlUsd ") ? cents(cells[i]) : 0;
      }
      assertThat(parts).isEqualTo(equity - before).isEqualTo(sleeves);
      before = equity;
    }
  }

  private static long cents(String usd) {
    return new BigDecimal(usd).movePointRight(2).longValueExact();
  }

  @Test
  void tables_go_to_another_form_too() throws IOException {
    TableWriter writer =
        new TableWriter() {
          @Override
          public String ending() {
            return ".rows";
          }

          @Override
          public void write(Table table, Path file) {
            try {
              Files.writeString(file, table.name() + table.rows().size());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    ResultsFolder.write(folder.resolve("a"), SyntheticResults.of(60, 5), Optional.of(writer));
    assertThat(folder.resolve("a/equity.rows")).hasContent("equity60");
    assertThat(Files.readString(folder.resolve("a/manifest.json"))).contains("positions.rows");
  }

  @Test
  void a_failure_leaves_what_was_there() throws IOException {
    Path target = folder.resolve("a");
    ResultsFolder.write(target, SyntheticResults.of(60, 5), Optional.empty());
    byte[] manifest = Files.readAllBytes(target.resolve("manifest.json"));
    TableWriter failing =
        new TableWriter() {
          @Override
          public String ending() {
            return ".rows";
          }

          @Override
          public void write(Table table, Path file) {
            throw new IllegalStateException("disk full");
          }
        };
    assertThatThrownBy(
            () -> ResultsFolder.write(target, SyntheticResults.of(80, 6), Optional.of(failing)))
        .hasMessage("disk full");
    assertThat(target.resolve("manifest.json")).hasBinaryContent(manifest);
    assertThat(names(folder)).containsExactly("a");
    ResultsFolder.write(target, SyntheticResults.of(80, 6), Optional.empty());
    assertThat(Files.readAllBytes(target.resolve("manifest.json"))).isNotEqualTo(manifest);
    assertThat(names(folder)).containsExactly("a");
  }

  @Test
  void what_a_killed_program_left_is_put_right() throws IOException {
    Path target = folder.resolve("a");
    ResultsFolder.write(target, SyntheticResults.of(60, 5), Optional.empty());
    // a process number that no system gives
    Path old = folder.resolve(".a.999999999.old");
    Files.move(target, old);
    Files.createDirectory(folder.resolve(".a.999999999.new"));
    Files.createDirectory(folder.resolve(".b.999999999.new"));
    ResultsFolder.write(target, SyntheticResults.of(60, 5), Optional.empty());
    assertThat(names(folder)).containsExactly(".b.999999999.new", "a");
  }

  @Test
  void a_folder_of_yours_is_not_replaced() throws IOException {
    Path target = folder.resolve("mine");
    Files.createDirectory(target);
    Files.writeString(target.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(
            () -> ResultsFolder.write(target, SyntheticResults.of(60, 5), Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds no results");
    assertThat(names(target)).containsExactly("thesis.txt");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static Map<String, byte[]> content(Path folder) throws IOException {
    Map<String, byte[]> content = new TreeMap<>();
    for (String name : names(folder)) {
      content.put(name, Files.readAllBytes(folder.resolve(name)));
    }
    return content;
  }
}
