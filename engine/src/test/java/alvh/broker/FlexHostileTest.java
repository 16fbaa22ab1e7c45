package alvh.broker;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A Flex file from an unknown source must not reach files or the network, nor fill the memory.
class FlexHostileTest {
  private static void refused(String text, String what) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Broker.read(text))
        .withMessageContaining(what);
  }

  @Test
  void an_external_entity_is_refused_unopened(@TempDir Path folder) throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "the secret", StandardCharsets.UTF_8);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() ->
            Broker.read(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \""
                    + secret.toUri()
                    + "\">]>"
                    + "<FlexQueryResponse a=\"&e;\">&e;</FlexQueryResponse>"))
        .withMessageContaining("DOCTYPE")
        .withMessageNotContaining("the secret");
  }

  @Test
  void nested_entities_are_refused_before_they_grow() {
    var text = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      String inner = ("&l" + (i - 1) + ";").repeat(10);
      text.append("<!ENTITY l").append(i).append(" \"").append(inner).append("\">");
    }
    text.append("]><FlexQueryResponse>&l29;</FlexQueryResponse>");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> refused(text.toString(), "DOCTYPE"));
  }

  @Test
  void an_external_document_type_is_refused() {
    refused(
        "<!DOCTYPE FlexQueryResponse SYSTEM \"http://127.0.0.1:9/x.dtd\"><FlexQueryResponse/>",
        "DOCTYPE");
  }

  @Test
  void an_undeclared_entity_is_refused() {
    refused("<FlexQueryResponse><FlexStatement>&e;</FlexStatement></FlexQueryResponse>", "entity");
  }

  @Test
  void deep_nesting_is_refused() {
    refused("<FlexQueryResponse>" + "<a>".repeat(100_000), "nest deeper");
  }

  @Test
  void a_page_of_html_is_refused() {
    refused("<html><body>Log in</body></html>", "<html>");
  }

  @Test
  void a_file_that_is_cut_off_is_refused() {
    refused(Statements.FLEX.substring(0, Statements.FLEX.length() / 2), "broken");
  }

  @Test
  void an_answer_of_the_service_is_passed_on() {
    refused(
        "<FlexStatementResponse timestamp=\"x\"><Status>Fail</Status><ErrorCode>1012</ErrorCode>"
            + "<ErrorMessage>Token has expired.</ErrorMessage></FlexStatementResponse>",
        "Token has expired.");
  }
}
