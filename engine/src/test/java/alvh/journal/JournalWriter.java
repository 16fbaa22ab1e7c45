package alvh.journal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/// A program that appends entries and says each number once it is acknowledged.
final class JournalWriter {
  private JournalWriter() {}

  /// @param arguments file, account, how many entries; optional: the temporary folder
  public static void main(String[] arguments) {
    if (arguments.length > 3) {
      System.setProperty("java.io.tmpdir", arguments[3]);
    }
    System.out.println("began");
    try (Journal journal = Journal.open(Path.of(arguments[0]), InstantSource.fixed(Journals.NOW))) {
      int count = Integer.parseInt(arguments[2]);
      for (int i = 1; i <= count; i++) {
        // a growing file, so that tails and bases are written too
        byte[] object = Journals.bytes("2024-01-05,13.35," + arguments[1] + "\n".repeat(1200 + i));
        var draft =
            new Draft(
                "note",
                arguments[1],
                Journals.NOW,
                "{\"n\":" + i + "}",
                List.of(Journal.hash(object)));
        Entry entry =
            journal.append(OptionalLong.empty(), List.of(draft), List.of(object)).getFirst();
        System.out.println(entry.sequence() + " " + entry.hash());
      }
    }
  }
}
