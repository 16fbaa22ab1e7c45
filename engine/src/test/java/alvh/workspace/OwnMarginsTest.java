package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.input.InputException;
import alvh.instrument.FutureRoot;
import alvh.margin.FuturesMargin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The futures margins of a workspace stand in the place of the shipped ones.
class OwnMarginsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 5);

  @TempDir private Path folder;

  private FuturesMargin margins() {
    return MarketConfig.of(ConfigTexts.of(new Workspace(folder))).futuresMargin();
  }

  @Test
  void a_table_of_the_workspace_is_read_instead_of_the_shipped_one() throws IOException {
    Files.writeString(
        folder.resolve("margins.yaml"),
        "futures:\n  - { root: VXM, from: 2024-01-02, initial: 800, maintenance: 700, source: mine }\n");
    assertThat(margins().at(FutureRoot.VXM, DAY).orElseThrow().initialUsd()).isEqualTo(800);
    assertThat(margins().at(FutureRoot.VXM, DAY).orElseThrow().isDefault()).isFalse();
    assertThat(margins().at(FutureRoot.VX, DAY)).isEmpty();
  }

  @Test
  void without_one_the_shipped_defaults_say_what_they_are() {
    for (FutureRoot root : FutureRoot.values()) {
      assertThat(margins().at(root, DAY).orElseThrow().words()).startsWith("a default");
    }
    assertThat(margins().at(FutureRoot.VXM, LocalDate.of(2016, 6, 1))).isEmpty();
  }

  @Test
  void a_fault_names_the_file_of_the_workspace() throws IOException {
    Path own = folder.resolve("margins.yaml");
    Files.writeString(
        own,
        "futures:\n  - { root: VX, from: 2024-01-02, initial: 1, maintenance: 2, source: mine }\n");
    assertThatThrownBy(this::margins)
        .isInstanceOf(InputException.class)
        .hasMessageContaining(own + ":2");
  }

  @Test
  void inputs_kept_before_there_was_a_table_have_none() {
    Map<String, String> texts = new TreeMap<>(ConfigTexts.shipped().texts());
    texts.remove("margins.yaml");
    assertThat(MarketConfig.of(new ConfigTexts(texts)).futuresMargin())
        .isEqualTo(FuturesMargin.NONE);
  }
}
