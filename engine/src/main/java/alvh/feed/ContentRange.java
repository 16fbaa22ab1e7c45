package alvh.feed;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which bytes of a file an answer holds, as its `Content-Range` says.
///
/// @param first index of the first byte sent
/// @param last index of the last byte sent
/// @param total of the whole file; empty when the source does not know
/// @see "RFC 9110, section 14.4"
record ContentRange(long first, long last, OptionalLong total) {
  private static final Pattern FORM =
      Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

  /// The range that `header` spells; empty for anything that is none.
  static Optional<ContentRange> parse(String header) {
    Matcher matcher = FORM.matcher(header.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String total = matcher.group(3);
    ContentRange range =
        new ContentRange(
            Long.parseLong(matcher.group(1)),
            Long.parseLong(matcher.group(2)),
            total.equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(total)));
    return Optional.of(range).filter(ContentRange::isPossible);
  }

  private boolean isPossible() {
    return first <= last && (total.isEmpty() || last < total.getAsLong());
  }

  /// Whether it goes on at `size` in the file of `length` bytes; -1 when its length is not known.
  boolean continues(long size, long length) {
    return first == size && (length < 0 || total.equals(OptionalLong.of(length)));
  }
}
