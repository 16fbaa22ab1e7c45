package alvh.lake;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One content that a partition has or had.
///
/// @param partition whose content it is
/// @param number from 1; the greatest one is in force
/// @param hash of its rows, see [ContentHash]
/// @param file where it is
public record Revision(Partition partition, int number, String hash, Path file)
    implements Comparable<Revision> {
  private static final Pattern NAME = Pattern.compile("(\\d{4,9})-([0-9a-f]{64})\\.parquet");

  private static final Comparator<Revision> ORDER =
      Comparator.comparing(Revision::partition).thenComparing(Revision::number);

  /// The revision in `file`, which lies in the folder of `partition`, by its name.
  static Optional<Revision> of(Partition partition, Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches()
        ? Optional.of(new Revision(partition, Integer.parseInt(name.group(1)), name.group(2), file))
        : Optional.empty();
  }

  /// The name of the file of a revision.
  static String fileName(int number, String hash) {
    return String.format(Locale.ROOT, "%04d-%s.parquet", number, hash);
  }

  @Override
  public int compareTo(Revision other) {
    return ORDER.compare(this, other);
  }
}
