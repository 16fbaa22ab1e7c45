package alvh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.book.Book;
import alvh.workspace.BookYaml;
import alvh.workspace.MarketConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticDayTest {
  private static final String README = "README.md";

  /// The folder is part of every checkout: it stays small.
  private static final long MAX_BYTES = 1_200_000;

  @Test
  void the_shipped_files_are_those_of_a_fresh_generation_byte_for_byte(@TempDir Path fresh)
      throws IOException {
    SyntheticDay.writeTo(fresh);
    List<String> names = new ArrayList<>(names(fresh));
    names.add(README);
    assertThat(names(ShippedTable.folder())).containsExactlyInAnyOrderElementsOf(names);
    for (String name : names(fresh)) {
      assertThat(ShippedTable.folder().resolve(name))
          .as("%s; `./alvh golden demo` rewrites it", name)
          .hasSameBinaryContentAs(fresh.resolve(name));
    }
  }

  @Test
  void two_generations_are_equal() {
    Map<String, String> first = SyntheticDay.files();
    assertThat(SyntheticDay.files()).isEqualTo(first);
  }

  @Test
  void the_folder_stays_small() throws IOException {
    long bytes = 0;
    for (String name : names(ShippedTable.folder())) {
      bytes += Files.size(ShippedTable.folder().resolve(name));
    }
    assertThat(bytes).isLessThan(MAX_BYTES);
  }

  @Test
  void the_quote_table_says_that_it_is_synthetic() {
    assertThat(ShippedTable.lines(ChainFile.NAME).get(1))
        .startsWith("S&P 500 INDEX (SYNTHETIC),Last: 5012.34,Change: ");
  }

  @Test
  void the_book_can_be_read_and_exists() {
    Book book =
        new BookYaml(MarketConfig.standard().calendar(), MarketConfig.standard().listings())
            .read(ShippedTable.folder().resolve(BookFile.NAME));
    assertThat(book.positions()).extracting(p -> p.id()).containsExactly("september", "overlay");
  }

  /// Without the hidden lock that a verb leaves where it read.
  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }
}
