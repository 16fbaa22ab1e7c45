package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The commands of docs/evidence.md are commands of this program.
class EvidencePageTest {
  private static final String CALL = "./alvh ";

  private static List<String> commands() throws IOException {
    return Files.readAllLines(RealData.projectRoot().resolve("docs/evidence.md")).stream()
        .map(String::strip)
        .filter(line -> line.startsWith(CALL))
        .map(line -> line.substring(CALL.length()))
        .toList();
  }

  @Test
  void every_command_parses_with_all_its_options() throws IOException {
    assertThat(commands()).hasSizeGreaterThanOrEqualTo(2);
    for (String command : commands()) {
      CommandLine all = new CommandLine(CommandSpec.create());
      Verbs.add(all);
      CommandLine.ParseResult parsed = all.parseArgs(command.split(" ", -1));
      assertThat(parsed.hasSubcommand()).as(command).isTrue();
      assertThat(parsed.subcommand().commandSpec().name()).isEqualTo("compare");
      assertThat(parsed.subcommand().unmatched()).isEmpty();
    }
  }
}
