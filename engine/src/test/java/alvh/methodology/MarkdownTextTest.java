package alvh.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {
  private static final List<String> WORDS =
      List.of(
          "-",
          "+",
          "*",
          ">",
          "#",
          "=",
          "1.",
          "2)",
          "VX1",
          "-.70",
          "<",
          "|",
          "`a - b > c`",
          "point",
          "**x**");

  @Test
  void no_wrapped_line_begins_a_list_a_quote_or_a_heading() {
    Random random = new Random(20260526);
    for (int draw = 0; draw < 500; draw++) {
      String words =
          "Begin "
              + random
                  .ints(80, 0, WORDS.size())
                  .mapToObj(WORDS::get)
                  .collect(Collectors.joining(" "));
      String text = new MarkdownText().paragraph(words).made();
      assertThat(text.replaceAll("\\s+", " ").strip()).isEqualTo(words);
      assertThat(text.lines().skip(1))
          .as(words)
          .noneMatch(line -> line.matches("([-+*>#=|<]|[0-9]+[.)])( .*)?"));
      assertThat(text.lines()).as("code is not torn").allMatch(line -> ticks(line) % 2 == 0);
    }
  }

  private static long ticks(String line) {
    return line.chars().filter(c -> c == '`').count();
  }

  @Test
  void a_point_hangs_below_its_mark() {
    String text = new MarkdownText().point(1, "word ".repeat(30).strip()).made();
    assertThat(text.lines()).hasSize(2);
    assertThat(text).startsWith("  - word").contains("\n    word");
  }

  @Test
  void a_table_is_aligned_and_keeps_bars_inside_its_cells() {
    String text =
        new MarkdownText()
            .table(
                List.of("id", "condition"), List.of(List.of("S-24", "a || b"), List.of("X", "c")))
            .made();
    assertThat(text)
        .isEqualTo(
            """
            | id   | condition |
            |------|-----------|
            | S-24 | a \\|\\| b  |
            | X    | c         |
            """);
  }
}
