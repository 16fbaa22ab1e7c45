package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.input.InputException;
import alvh.rebuild.VixChainModel;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VixChainModelFileTest {
  private static final String NAME = "rebuild-vix.yaml";
  private static final Map<String, String> SHIPPED = ConfigTexts.shipped().texts();

  @Test
  void the_shipped_table_reads() {
    VixChainModel model = VixChainModelFile.of(ConfigTexts.shipped());
    assertThat(model.monthlyExpiries()).isEqualTo(6);
    assertThat(model.grids().at(LocalDate.of(2016, 6, 1)).halfPointsBelow()).isEqualTo(15);
    assertThat(model.grids().at(LocalDate.of(2010, 6, 1)).halfPointsBelow()).isZero();
    assertThat(model.errors().at(7).medianVolPoints())
        .isGreaterThan(model.errors().at(100).medianVolPoints());
    assertThat(model.errors().at(5_000)).isEqualTo(model.errors().at(200));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weekly-days: 28 | weekly-days: -1 | weekly-days >= 0",
        "up-to-days: 30 | up-to-days: 10 | must ascend",
        "per-root: | per-rot: | did you mean 'per-root'?",
        "ones-to: 30, quarters-to: 50, lowest: 10 | ones-to: 30, quarters-to: 20, lowest: 10 |"
            + " 0 < lowest"
      })
  void a_fault_names_the_table_and_the_mend(String good, String bad, String message) {
    var texts = new TreeMap<>(SHIPPED);
    String text = texts.getOrDefault(NAME, "");
    assertThat(text).contains(good);
    texts.put(NAME, text.replace(good, bad));
    assertThatThrownBy(() -> VixChainModelFile.of(new ConfigTexts(texts)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(NAME)
        .hasMessageContaining(message);
  }
}
