package alvh.cli;

import alvh.files.FolderLock;
import alvh.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Keeps a folder of history as it is while a decision rests on it: what is read and what is kept
/// of it must be the same bytes.
///
/// @param lock none where the folder cannot be locked, as on a disk that can only be read
/// @param notice what a person should know
record DataHold(Optional<FolderLock> lock, Optional<String> notice) implements AutoCloseable {
  /// How long a fetch that is swapping files in is waited for.
  private static final Duration WAIT = Duration.ofSeconds(30);

  /// Holds `folder`, if there is one.
  static Optional<DataHold> of(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      FolderLock lock = FolderLock.shared(folder, WAIT, Thread::sleep);
      return Optional.of(new DataHold(Optional.of(lock), Optional.empty()));
    } catch (InputException problem) {
      // where no lock can be made nobody can fetch either; where one is held it is a real conflict
      if (!(problem.getCause() instanceof IOException)) {
        throw problem;
      }
      String notice =
          folder
              + " is read without a lock: "
              + problem.what()
              + "; what another program changes there meanwhile may be read half old, half new";
      return Optional.of(new DataHold(Optional.empty(), Optional.of(notice)));
    }
  }

  @Override
  public void close() {
    lock.ifPresent(FolderLock::close);
  }
}
