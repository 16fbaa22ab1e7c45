package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void numbers_stand_to_the_right_and_words_to_the_left_without_blanks_at_the_end() {
    var table = new TextTable("name", "value", "note");
    table.row("a", "-1,234.50", "x").row("longer", "7", "");
    assertThat(table.lines())
        .containsExactly("name        value  note", "a       -1,234.50  x", "longer          7");
  }

  @Test
  void a_column_with_one_word_stands_to_the_left() {
    var table = new TextTable("value").row("12.50").row("unknown").row("-");
    assertThat(table.lines()).containsExactly("value", "12.50", "unknown", "-");
  }

  @Test
  void percents_and_absent_numbers_are_numbers() {
    assertThat(new TextTable("share", "x").row("5 %", "a").row("-", "b").lines())
        .containsExactly("share  x", "  5 %  a", "    -  b");
  }

  @Test
  void a_table_without_rows_is_its_header() {
    var table = new TextTable("a", "b");
    assertThat(table.isEmpty()).isTrue();
    assertThat(table.lines()).containsExactly("a  b");
  }

  @Test
  void a_row_of_another_length_is_our_bug() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TextTable("a", "b").row("1"));
  }

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
