package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

/// The help of every verb.
class HelpTest {
  /// Every verb, and every verb below a verb, as the words that call it.
  static Stream<List<String>> verbs() {
    return below(List.of(), Main.class);
  }

  private static Stream<List<String>> below(List<String> words, Class<?> verb) {
    return Arrays.stream(verb.getAnnotation(Command.class).subcommands())
        .flatMap(c -> {
          List<String> all = new ArrayList<>(words);
          all.add(c.getAnnotation(Command.class).name());
          return Stream.concat(Stream.of(all), below(all, c));
        });
  }

  @Test
  void verbs_are_found() {
    assertThat(verbs()).contains(List.of("vix"), List.of("rules", "check"));
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void every_verb_has_help_with_an_example_of_itself(List<String> words) {
    CommandRun run = CommandRun.of(words, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: alvh " + String.join(" ", words))
        .contains("Examples", "\n  alvh " + String.join(" ", words));
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void every_verb_refuses_an_unknown_option_without_a_stack_trace(List<String> words) {
    CommandRun run = CommandRun.of(words, "--no-such-option");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void a_group_of_verbs_without_a_verb_is_refused() {
    CommandRun run = CommandRun.of("rules");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("alvh rules --help");
  }
}
