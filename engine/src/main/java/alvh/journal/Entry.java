package alvh.journal;

import java.time.Instant;
import java.util.List;

/// An acknowledged entry of a journal; it never changes.
///
/// @param sequence counts from 1 without gaps
/// @param writtenAt when it was written, by the clock of the writer
/// @param kind what sort of entry
/// @param account whose it is
/// @param asOf the moment it speaks of
/// @param body JSON text on one line
/// @param objects hashes of the objects it rests on
/// @param hash of this entry and, through it, of every entry before: 64 hexadecimal digits
public record Entry(
    long sequence,
    Instant writtenAt,
    String kind,
    String account,
    Instant asOf,
    String body,
    List<String> objects,
    String hash) {

  public Entry {
    objects = List.copyOf(objects);
  }

  /// The entry that `draft` becomes after the one whose hash is `before`.
  static Entry of(Draft draft, long sequence, Instant writtenAt, String before) {
    var unhashed =
        new Entry(
            sequence,
            writtenAt,
            draft.kind(),
            draft.account(),
            draft.asOf(),
            draft.body(),
            draft.objects(),
            "");
    return new Entry(
        sequence,
        writtenAt,
        draft.kind(),
        draft.account(),
        draft.asOf(),
        draft.body(),
        draft.objects(),
        EntryText.hash(before, unhashed));
  }

  /// Whether its hash is the one it must have after an entry whose hash is `before`.
  boolean follows(String before) {
    return EntryText.hash(before, this).equals(hash);
  }
}
