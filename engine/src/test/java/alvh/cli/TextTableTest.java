package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Tables for the console.
class TextTableTest {
  @Test
  void the_last_column_is_wrapped_at_words_and_nothing_is_lost() {
    String text = "word ".repeat(80).strip();
    List<String> lines = new TextTable("id", "text").row("a", text).lines();
    assertThat(lines).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(TextTable.WIDTH));
    String words = lines.stream().skip(1).map(String::strip).collect(Collectors.joining(" "));
    assertThat(words.replaceFirst("^a +", "")).isEqualTo(text);
  }

  @Test
  void a_cell_of_two_lines_takes_two_rows() {
    assertThat(new TextTable("id", "facts", "why").row("a", "one\ntwo", "x").lines())
        .containsExactly("id  facts  why", "a   one    x", "    two");
  }

  @Test
  void an_empty_last_cell_keeps_its_row() {
    assertThat(new TextTable("id", "why").row("a", "").lines()).containsExactly("id  why", "a");
  }
}
