package alvh.playbook;

import static alvh.playbook.Truth.FALSE;
import static alvh.playbook.Truth.TRUE;
import static alvh.playbook.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tables are Kleene's strong ones, Introduction to Metamathematics (1952), section 64.
class TruthTest {
  @ParameterizedTest
  @CsvSource({
    "TRUE, TRUE, TRUE", "TRUE, FALSE, FALSE", "TRUE, UNKNOWN, UNKNOWN",
    "FALSE, TRUE, FALSE", "FALSE, FALSE, FALSE", "FALSE, UNKNOWN, FALSE",
    "UNKNOWN, TRUE, UNKNOWN", "UNKNOWN, FALSE, FALSE", "UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void and_follows_the_table(Truth left, Truth right, Truth both) {
    assertThat(left.and(right)).isEqualTo(both);
  }

  @ParameterizedTest
  @CsvSource({
    "TRUE, TRUE, TRUE", "TRUE, FALSE, TRUE", "TRUE, UNKNOWN, TRUE",
    "FALSE, TRUE, TRUE", "FALSE, FALSE, FALSE", "FALSE, UNKNOWN, UNKNOWN",
    "UNKNOWN, TRUE, TRUE", "UNKNOWN, FALSE, UNKNOWN", "UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void or_follows_the_table(Truth left, Truth right, Truth either) {
    assertThat(left.or(right)).isEqualTo(either);
  }

  @ParameterizedTest
  @CsvSource({
    "TRUE, TRUE, TRUE", "TRUE, FALSE, FALSE", "TRUE, UNKNOWN, UNKNOWN",
    "FALSE, TRUE, FALSE", "FALSE, FALSE, TRUE", "FALSE, UNKNOWN, UNKNOWN",
    "UNKNOWN, TRUE, UNKNOWN", "UNKNOWN, FALSE, UNKNOWN", "UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void same_follows_the_table_of_the_biconditional(Truth left, Truth right, Truth same) {
    assertThat(left.same(right)).isEqualTo(same);
  }

  @Test
  void not_follows_the_table() {
    assertThat(TRUE.not()).isEqualTo(FALSE);
    assertThat(FALSE.not()).isEqualTo(TRUE);
    assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
  }

  @Test
  void de_morgan_holds_for_every_pair() {
    for (Truth a : Truth.values()) {
      for (Truth b : Truth.values()) {
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
      }
    }
  }
}
