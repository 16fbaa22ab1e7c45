package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.RealData;
import alvh.fact.FactCatalogue;
import alvh.input.InputException;
import alvh.playbook.ExampleMismatch;
import alvh.playbook.Expression;
import alvh.playbook.Limit;
import alvh.playbook.Playbook;
import alvh.playbook.Rule;
import alvh.playbook.RuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The shipped playbooks against the real catalogue of facts.
class PlaybookLibraryTest {
  static Stream<Playbook> shipped() {
    return PlaybookLibrary.shipped().stream()
        .map(name -> PlaybookLibrary.read(name, FactCatalogue.table()));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_example_holds_with_the_nearness_of_the_real_catalogue(Playbook playbook) {
    assertThat(playbook.checkExamples()).extracting(ExampleMismatch::text).isEmpty();
  }

  @Test
  void every_playbook_of_the_folder_is_shipped_so_that_the_laws_run_over_it() throws IOException {
    try (Stream<Path> files = Files.list(RealData.projectRoot().resolve("playbooks"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      PlaybookLibrary.shipped().stream(), PlaybookLibrary.fragments().stream())
                  .map(name -> name + ".yaml")
                  .toList());
    }
  }

  /// The metamorphic law moves thresholds; a condition of flags alone has none to move.
  @ParameterizedTest
  @MethodSource("shipped")
  void every_condition_that_compares_numbers_has_a_threshold_to_move(Playbook playbook) {
    List<Expression> conditions = new ArrayList<>();
    for (Rule rule : playbook.rules()) {
      conditions.addAll(rule.cases().stream().map(RuleCase::when).toList());
    }
    conditions.addAll(playbook.limits().stream().map(Limit::bound).map(b -> b.within()).toList());
    for (Expression condition : conditions) {
      boolean comparesNumbers =
          condition.facts().stream()
              .anyMatch(f -> !playbook.table().find(f).orElseThrow().unit().isEmpty());
      assertThat(condition.thresholds().isEmpty())
          .as(condition.toString())
          .isEqualTo(!comparesNumbers);
    }
  }

  @Test
  void a_playbook_is_read_from_a_file_too() {
    Path file = RealData.projectRoot().resolve("playbooks").resolve("alvh.yaml");
    assertThat(PlaybookLibrary.read(file.toString(), FactCatalogue.table()).name())
        .isEqualTo("alvh");
  }

  @Test
  void an_unknown_name_is_refused_with_the_nearest() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> PlaybookLibrary.read("close-at-8", FactCatalogue.table()))
        .withMessageContaining("'close-at-80'");
  }
}
