package alvh.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/// The one text form of an entry, from which its hash is made.
///
/// The hash is SHA-256 over these fields in order, each as its length in bytes (four bytes, big
/// endian) and its UTF-8 bytes: the hash of the entry before ([#FIRST] for the first), sequence,
/// writtenAt, kind, account, asOf, body, the number of objects, and each object's hash.
final class EntryText {
  /// Stands before the first entry.
  static final String FIRST = "0".repeat(64);

  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  /// Always nine digits, so that the order of the texts is the order of the moments.
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

  private EntryText() {}

  /// `2024-01-05T21:15:00.000000000Z`.
  static String moment(Instant instant) {
    return MOMENT.format(require(instant));
  }

  /// Refuses a moment whose year has no four digits.
  static Instant require(Instant instant) {
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new IllegalArgumentException("year must be in [0, 9999], was " + instant);
    }
    return instant;
  }

  /// The hash of `entry` after the entry whose hash is `before`.
  static String hash(String before, Entry entry) {
    MessageDigest sha = Sha256.digest();
    add(sha, before);
    add(sha, Long.toString(entry.sequence()));
    add(sha, moment(entry.writtenAt()));
    add(sha, entry.kind());
    add(sha, entry.account());
    add(sha, moment(entry.asOf()));
    add(sha, entry.body());
    add(sha, Integer.toString(entry.objects().size()));
    entry.objects().forEach(object -> add(sha, object));
    return Sha256.hex(sha);
  }

  private static void add(MessageDigest sha, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    sha.update(bytes);
  }
}
