package alvh.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/// Journals for tests.
final class Journals {
  static final Instant NOW = Instant.parse("2024-01-08T21:16:00Z");

  /// Of the fill `{}` of main on 2024-01-08 21:15 UTC, written then, as the first entry.
  static final String HASH_BY_HAND =
      "64d4c8f1c191edffd09f7f66924ab08605491a5d731dcaed32e82a6e703dfd77";

  private Journals() {}

  static Journal open(Path file) {
    return Journal.open(file, InstantSource.fixed(NOW));
  }

  static Journal over(Opening opening) {
    return new Journal(opening.database(), InstantSource.fixed(NOW), opening.notice());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Appends `{"n":number}` with an object of its own.
  static Entry append(Journal journal, String kind, int number) {
    byte[] object = bytes("object " + number);
    var draft =
        new Draft(kind, "main", NOW, "{\"n\":" + number + "}", List.of(Journal.hash(object)));
    return journal.append(OptionalLong.empty(), List.of(draft), List.of(object)).getFirst();
  }

  /// A closed journal with `entries` entries.
  static Path written(Path file, int entries) {
    try (Journal journal = open(file)) {
      for (int i = 1; i <= entries; i++) {
        append(journal, "note", i);
      }
    }
    return file;
  }

  static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
