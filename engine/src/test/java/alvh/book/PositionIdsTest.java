package alvh.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names for positions that a roll would open.
class PositionIdsTest {
  @ParameterizedTest
  @CsvSource({
    "feb, feb-2",
    "feb-2, feb-3",
    "feb-9, feb-10",
    "spx-2024-02-16, spx-2024-02-16-2",
    "spx-2024-02-16-2, spx-2024-02-16-3",
    "spx-2024-02-16b, spx-2024-02-16b-2",
    "7, 7-2"
  })
  void the_next_name_counts_rolls_and_leaves_dates_alone(String id, String next) {
    PositionIds ids = PositionIds.of(new Book("book", 1, List.of()));
    assertThat(ids.successor(id)).isEqualTo(next);
  }
}
