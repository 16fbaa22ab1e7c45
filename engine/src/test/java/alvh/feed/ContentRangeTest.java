package alvh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The header that says which bytes are sent.
class ContentRangeTest {
  @Test
  void the_examples_of_the_standard_are_read() {
    // RFC 9110, section 14.4
    assertThat(ContentRange.parse("bytes 42-1233/1234"))
        .contains(new ContentRange(42, 1233, OptionalLong.of(1234)));
    assertThat(ContentRange.parse("bytes 42-1233/*"))
        .contains(new ContentRange(42, 1233, OptionalLong.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bytes */1234", "bytes 5-4/10", "bytes 5-10/10", "lines 0-1/2"})
  void anything_else_is_no_range(String header) {
    assertThat(ContentRange.parse(header)).isEmpty();
  }

  @Test
  void it_goes_on_only_where_the_part_ends_in_a_file_of_the_same_length() {
    ContentRange range = ContentRange.parse("bytes 42-1233/1234").orElseThrow();
    assertThat(range.continues(42, 1234)).isTrue();
    assertThat(range.continues(42, -1)).isTrue();
    assertThat(range.continues(42, 123)).isFalse();
    assertThat(range.continues(4, 1234)).isFalse();
    ContentRange open = ContentRange.parse("bytes 42-1233/*").orElseThrow();
    assertThat(open.continues(42, 1234)).isFalse();
  }
}
