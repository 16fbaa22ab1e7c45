package alvh.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The table in docs/architecture.md is the table that the code is held to.
class ArchitecturePageTest {
  private static final Pattern ROW =
      Pattern.compile("\\| (?:\\*edges:\\* )?(\\w+) \\|[^|]*\\|[^|]*\\| ([^|]*) \\|");
  private static final String NOTHING = "-";

  @Test
  void every_package_has_its_row_with_what_it_may_use() throws IOException {
    Map<String, List<String>> shown = new LinkedHashMap<>();
    for (String line : Files.readAllLines(RealData.projectRoot().resolve("docs/architecture.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && !row.group(1).equals("package")) {
        String used = row.group(2);
        shown.put(
            row.group(1), used.equals(NOTHING) ? List.of() : Arrays.asList(used.split(", ", -1)));
      }
    }
    Map<String, List<String>> held = new LinkedHashMap<>(PackageTable.mayUse());
    // the page says "all of the above" of it
    shown.remove("cli");
    held.remove("cli");
    assertThat(shown).containsExactlyEntriesOf(held);
  }
}
