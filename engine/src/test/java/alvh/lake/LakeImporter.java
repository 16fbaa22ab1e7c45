package alvh.lake;

import alvh.market.OptionChain;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// An import to be killed: drawn days, one after the other, into the lake of the first argument.
final class LakeImporter {
  /// Said before the work begins and after each content that is in the lake.
  static final String STEP = "step";

  /// Says that all is there.
  static final String DONE = "done";

  static final int DAYS = 12;
  private static final int STRIKES = 1_500;
  private static final Instant FIRST = Instant.parse("2024-01-02T21:15:00Z");

  private LakeImporter() {}

  public static void main(String[] arguments) {
    System.out.println(STEP);
    try (LakeWriter writer = Lakes.writer(Path.of(arguments[0]))) {
      for (int day = 0; day < DAYS; day++) {
        Lakes.put(writer, List.of(chain(day, 1)));
        System.out.println(STEP);
        // a revision of every third day: the old content must stay whole beside the new one
        if (day % 3 == 0) {
          Lakes.put(writer, List.of(chain(day, 2)));
          System.out.println(STEP);
        }
      }
    }
    System.out.println(DONE);
  }

  static OptionChain chain(int day, int version) {
    return Lakes.drawn(
        FIRST.plusSeconds(Duration.ofDays(day).toSeconds()), 100L * day + version, STRIKES);
  }
}
