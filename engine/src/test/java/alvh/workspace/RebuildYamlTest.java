package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.input.InputException;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RebuildYamlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "base: [0.7191, | base: [ | has 4 numbers",
        "per-vix: | per-vx: | per-vx",
        "condor-credit: { median: 0.0 | condor-credit: { median: 7.0 | needs 0 <= median <= p90",
        "highest-vix: 3 | highest-vix: -3 | must be > 0",
        "put-20: | put-30: | put-20"
      })
  void a_damaged_table_is_refused_with_its_place(String given, String damaged, String told) {
    var texts = new TreeMap<>(ConfigTexts.shipped().texts());
    texts.computeIfPresent(
        "rebuild.yaml", (name, text) -> text.replaceFirst(quoted(given), damaged));
    assertThatThrownBy(() -> RebuildYaml.of(new ConfigTexts(texts)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("rebuild.yaml")
        .hasMessageContaining(told);
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }
}
