package alvh.broker;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The samples of docs/brokers.md are what the program reads.
class BrokersPageTest {
  private static final String INDENT = "    ";

  @Test
  void every_sample_of_the_page_is_read() throws IOException {
    List<String> samples =
        Files.readAllLines(RealData.projectRoot().resolve("docs/brokers.md")).stream()
            .filter(line -> line.startsWith(INDENT))
            .toList();
    Imported read = Broker.read(String.join("\n", samples));
    assertThat(read.unread()).isEmpty();
    assertThat(read.holdings()).hasSize(5);
    assertThat(read.fills()).hasSize(5);
  }
}
