package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.fact.FactCatalogue;
import alvh.input.InputException;
import alvh.playbook.Playbook;
import alvh.playbook.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A user's playbook that adds to a shipped one.
class PlaybookLayersTest {
  private static final String MINE =
      """
      extends: close-at-80
      name: mine
      drop: []
      rules:
        - id: MY-1
          source: me
          group: price
          scope: book
          missing: abstain
          why: an overbought index
          when: spx.rsi14 > 80
          vote: { action: stand-aside, weight: 1.0 }
          examples:
            - given: { spx.rsi14: 81 }
              expect: fires
            - given: { spx.rsi14: 79 }
              expect: near-miss
            - given: { spx.rsi14: 50 }
              expect: silent
      """;

  @TempDir private Path folder;

  private Playbook read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), text);
    return PlaybookLibrary.read(file.toString(), FactCatalogue.table());
  }

  @Test
  void rows_of_the_upper_playbook_join_those_beneath() throws IOException {
    Playbook playbook = read(MINE);
    assertThat(playbook.name()).isEqualTo("mine");
    assertThat(playbook.rules()).extracting(r -> r.citation().id()).containsExactly("S-41", "MY-1");
    assertThat(playbook.checkExamples()).isEmpty();
  }

  @Test
  void a_row_of_the_same_id_replaces_and_drop_leaves_out() throws IOException {
    Playbook replaced = read(MINE.replace("id: MY-1", "id: S-41"));
    assertThat(replaced.rules()).hasSize(1);
    assertThat(replaced.rules())
        .extracting(Rule::citation)
        .allSatisfy(c -> assertThat(c.source()).isEqualTo("me"));
    assertThat(read(MINE.replace("drop: []", "drop: [S-41]")).rules())
        .extracting(r -> r.citation().id())
        .containsExactly("MY-1");
  }

  @Test
  void faults_name_the_file_and_line_in_which_they_stand() {
    String broken = MINE.replace("spx.rsi14 > 80", "spx.rsi41 > 80");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(broken))
        .satisfies(e -> {
          assertThat(e.where()).endsWith("mine.yaml:11");
          assertThat(e.mend()).contains("'spx.rsi14'");
        });
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(MINE.replace("drop: []", "drop: [S-14]")))
        .satisfies(e -> assertThat(e.what()).contains("no such row"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(MINE.replace("extends: close-at-80", "extends: close-at-8")))
        .satisfies(e -> {
          assertThat(e.where()).endsWith("mine.yaml:1");
          assertThat(e.mend()).contains("close-at-80");
        });
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(MINE.replace("extends: close-at-80", "extends: mine.yaml")))
        .satisfies(e -> assertThat(e.what()).contains("or itself"));
  }

  @Test
  void the_joined_text_alone_gives_the_same_playbook() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), MINE);
    NamedText text = PlaybookLibrary.text(file.toString(), Path.of(""));
    Files.delete(file);
    Playbook kept = PlaybookYaml.parse(text.text(), "a journal", FactCatalogue.table());
    assertThat(kept.rules()).hasSize(2);
    assertThat(PlaybookPlaces.of(text.text(), "a journal").where("MY-1").orElseThrow())
        .endsWith("mine.yaml:5");
  }
}
