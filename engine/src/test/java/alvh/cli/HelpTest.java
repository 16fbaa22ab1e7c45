package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/// The help of every verb.
class HelpTest {
  /// Every verb, and every verb below a verb, as the words that call it.
  static Stream<List<String>> verbs() {
    CommandLine all = new CommandLine(CommandSpec.create());
    Verbs.add(all);
    return below(List.of(), all);
  }

  private static Stream<List<String>> below(List<String> words, CommandLine verb) {
    return verb.getSubcommands().entrySet().stream()
        .flatMap(each -> {
          List<String> all = new ArrayList<>(words);
          all.add(each.getKey());
          return Stream.concat(Stream.of(all), below(all, each.getValue()));
        });
  }

  @Test
  void a_verb_is_called_what_it_calls_itself() {
    CommandLine all = new CommandLine(CommandSpec.create());
    Verbs.add(all);
    all.getSubcommands()
        .forEach((name, verb) ->
            assertThat(name)
                .isEqualTo(
                    verb.getCommandSpec()
                        .userObject()
                        .getClass()
                        .getAnnotation(Command.class)
                        .name()));
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
