package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {
  private static final String BOOK =
      """
      # a comment
      name: July condor
      opened: 2024-07-05
      quantity: -3
      cash: 1_250_000.50
      isOpen: true
      tags: [a, b]
      legs:
        - strike: 5400
          side: put
        - strike: 5350
          side: put
      """;

  private static YamlMapping book() {
    return Yaml.parse(BOOK, "book.yaml");
  }

  private static void refused(ThrowingCallable call, String where, String what, String mend) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(call)
        .satisfies(e -> {
          assertThat(e.where()).isEqualTo(where);
          assertThat(e.what()).contains(what);
          assertThat(e.mend()).contains(mend);
        });
  }

  @Test
  void values_are_read_as_the_type_that_is_asked_for() {
    assertThat(book().text("name")).isEqualTo("July condor");
    assertThat(book().date("opened")).isEqualTo(LocalDate.of(2024, 7, 5));
    assertThat(book().integer("quantity")).isEqualTo(-3);
    assertThat(book().number("quantity")).isEqualTo(-3.0);
    assertThat(book().number("cash")).isEqualTo(1_250_000.5);
    assertThat(book().flag("isOpen")).isTrue();
    assertThat(book().texts("tags")).containsExactly("a", "b");
    assertThat(book().sequence("legs").mappings())
        .extracting(leg -> leg.integer("strike"))
        .containsExactly(5400, 5350);
  }

  @Test
  void an_optional_value_is_empty_when_its_key_is_absent() {
    assertThat(book().find("note")).isEmpty();
    assertThat(book().find("cash").map(YamlNode::asNumber)).contains(1_250_000.5);
    assertThat(book().elements("hedges")).isEmpty();
  }

  @Test
  void every_node_knows_its_line_and_path() {
    YamlNode second = book().sequence("legs").mappings().get(1).get("side");
    assertThat(second.place()).isEqualTo(new YamlPlace("book.yaml", 12, 11, "legs[1].side"));
  }

  @Test
  void a_wrong_type_names_file_line_path_and_the_value_found() {
    refused(() -> book().number("name"), "book.yaml:2", "name: expected a number", "12.5");
    refused(() -> book().integer("cash"), "book.yaml:5", "found '1_250_000.50'", "whole");
    refused(() -> book().flag("name"), "book.yaml:2", "expected true or false", "true");
    refused(() -> book().date("name"), "book.yaml:2", "expected a date", "2024-01-05");
    refused(() -> book().mapping("tags"), "book.yaml:7", "found a list", "key: value");
    refused(() -> book().text("legs"), "book.yaml:9", "expected text, found a list", "one value");
  }

  @Test
  void a_missing_key_is_refused_with_the_key_that_may_be_meant() {
    refused(() -> book().number("quantitiy"), "book.yaml:2", "missing key", "is 'quantity'");
    refused(() -> book().number("zzz"), "book.yaml:2", "missing key 'zzz'", "add the line");
  }

  @Test
  void an_unknown_key_is_refused_at_its_line_with_the_nearest_known_one() {
    YamlMapping leg = book().sequence("legs").mappings().get(1);
    refused(
        () -> leg.only("strike", "sides", "quantity"),
        "book.yaml:12",
        "legs[1].side: unknown key",
        "did you mean 'sides'?");
    assertThat(leg.only("strike", "side")).isSameAs(leg);
  }

  @Test
  void a_duplicate_key_is_refused_with_both_lines() {
    refused(
        () -> Yaml.parse("a: 1\nb: 2\na: 3\n", "x.yaml"),
        "x.yaml:3",
        "a: duplicate key, first at line 1",
        "remove");
  }

  @Test
  void a_name_outside_the_choices_is_refused_with_the_nearest() {
    YamlNode side = Yaml.parse("side: pot", "x.yaml").get("side");
    refused(
        () -> side.asChoice(Map.of("put", 1, "call", 2)),
        "x.yaml:1",
        "unknown name 'pot'",
        "'put'");
  }

  @Test
  void broken_yaml_is_refused_with_its_line() {
    refused(() -> Yaml.parse("a: 1\nb: [1, 2\n", "x.yaml"), "x.yaml:3", "is not YAML", "correct");
    refused(() -> Yaml.parse("", "x.yaml"), "x.yaml:1", "is empty", "key: value");
    refused(() -> Yaml.parse("- 1\n- 2\n", "x.yaml"), "x.yaml:1", "found a list", "key: value");
    refused(() -> Yaml.parse("? [a, b]\n: 1\n", "x.yaml"), "x.yaml:1", "key must be", "key:");
    refused(() -> Yaml.parse("a: &x [*x]\n", "x.yaml"), "x.yaml:1", "contains itself", "flat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'12'", "1,5", "0x1F", ".inf", "NaN", "1e999", "12 %", "~", ""})
  void what_is_not_a_plain_finite_decimal_is_no_number(String written) {
    YamlMapping root = Yaml.parse("x: " + written + "\n", "x.yaml");
    refused(() -> root.number("x"), "x.yaml:1", "expected a number", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "+1.0", "1.", "10e-1", "1_000e-3", ".1e1"})
  void plain_decimals_are_numbers(String written) {
    assertThat(Yaml.parse("x: " + written + "\n", "x.yaml").number("x")).isEqualTo(1.0);
  }

  @Test
  void a_value_left_out_is_refused_where_text_is_wanted() {
    refused(() -> Yaml.parse("x:\n", "x.yaml").text("x"), "x.yaml:1", "found nothing", "colon");
  }

  @Test
  void a_file_is_read_and_an_absent_one_is_named(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("book.yaml"), BOOK);
    assertThat(Yaml.read(file).text("name")).isEqualTo("July condor");
    Path absent = folder.resolve("none.yaml");
    refused(() -> Yaml.read(absent), absent.toString(), "no such file", "path");
  }
}
