package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.input.InputException;
import alvh.margin.RegT;
import alvh.risk.VolShift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The settings of a workspace and how a new one is made.
class WorkspaceConfigTest {
  @TempDir private Path folder;

  private static WorkspaceConfig read(String yaml) {
    return WorkspaceConfig.read(Yaml.parse(yaml, "alvh.yaml"), "alvh.yaml");
  }

  @Test
  void the_template_says_what_holds_when_nothing_is_said() {
    WorkspaceConfig template = read(NewWorkspace.template());
    assertThat(template).isEqualTo(read("{}"));
  }

  @Test
  void every_key_that_the_template_shows_as_a_comment_is_a_key() {
    String all = NewWorkspace.template().replaceAll("(?m)^  # (\\S+: )", "  $1");
    WorkspaceConfig config = read(all);
    assertThat(config.equityUsd()).isEqualTo(100_000);
    assertThat(config.policy().rate()).hasValue(0.0535);
    assertThat(config.tickets().account()).hasValue("U1234567");
  }

  @Test
  void choices_are_read() {
    WorkspaceConfig config =
        read(
            """
            account: { name: roth, equity: 250000 }
            playbook: playbooks/mine.yaml
            policy: { vol-shift: parallel, margin-sides: sum, rate: 0.04 }
            """);
    assertThat(config.account()).isEqualTo(new AccountSettings("roth", OptionalDouble.of(250_000)));
    assertThat(config.playbook()).isEqualTo("playbooks/mine.yaml");
    assertThat(config.policy())
        .isEqualTo(
            new PolicySettings(VolShift.PARALLEL, RegT.UnequalSides.SUM, OptionalDouble.of(0.04)));
  }

  @Test
  void a_misspelt_key_is_an_error_with_its_line_and_the_nearest_name() {
    assertThatThrownBy(() -> read("playbook: alvh\npolicy:\n  vol-shfit: shape\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("alvh.yaml:3")
        .hasMessageContaining("vol-shift");
    assertThatThrownBy(() -> read("acount: { name: a }\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("alvh.yaml:1")
        .hasMessageContaining("account");
    assertThatThrownBy(() -> read("policy: { vol-shift: paralell }\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("parallel");
  }

  @Test
  void an_equity_that_nobody_gave_is_asked_for() {
    assertThatThrownBy(() -> read("{}").equityUsd())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("equity is not given")
        .hasMessageContaining("alvh.yaml");
  }

  @Test
  void a_new_workspace_is_found_from_the_folders_below_it() {
    Workspace made = NewWorkspace.make(folder.resolve("desk"), OptionalDouble.of(1_500_000));
    assertThat(Workspace.around(made.data())).hasValue(made);
    assertThat(Workspace.around(folder)).isEmpty();
    assertThat(WorkspaceConfig.of(made).equityUsd()).isEqualTo(1_500_000);
  }

  @Test
  void a_workspace_is_never_made_over_another() throws IOException {
    Workspace made = NewWorkspace.make(folder, OptionalDouble.empty());
    Files.writeString(made.settings(), "playbook: close-at-80\n");
    assertThatThrownBy(() -> NewWorkspace.make(folder, OptionalDouble.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is there already");
    assertThat(made.settings()).hasContent("playbook: close-at-80");
  }
}
