package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MethodologyDocumentTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(#([^)]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^### (\\S+)$");

  @Test
  void the_page_is_what_catalogue_and_playbooks_give() throws IOException {
    assertThat(Files.readString(MethodologyDocument.file()))
        .as("`./alvh golden methodology` rewrites it")
        .isEqualTo(MethodologyDocument.text());
  }

  @Test
  void every_link_leads_to_a_heading() {
    String page = MethodologyDocument.text();
    Set<String> headings =
        HEADING
            .matcher(page)
            .results()
            .map(found -> found.group(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    assertThat(LINK.matcher(page).results().map((MatchResult found) -> found.group(1)))
        .isNotEmpty()
        .allMatch(headings::contains);
  }

  @Test
  void the_page_is_plain_text_that_every_terminal_shows() {
    assertThat(MethodologyDocument.text()).isASCII();
  }
}
