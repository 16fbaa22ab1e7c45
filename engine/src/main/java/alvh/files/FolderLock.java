package alvh.files;

import alvh.input.InputException;
import alvh.time.Pause;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Holds the files of a folder still: many readers at once, or one writer for the short moment in
/// which it swaps files in.
///
/// The lock is the operating system's on `.lock` in the folder, so it ends with its process however
/// that ends. The file holds the number of the process that took it last, for the message to the
/// one that waits. Threads of one process share it by the same rules.
public final class FolderLock implements AutoCloseable {
  private static final String NAME = ".lock";

  /// How often a waiting process looks again.
  private static final Duration STEP = Duration.ofMillis(50);

  /// The locked byte lies far behind the text, which stays readable where locks are mandatory.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /// What this process holds: the operating system knows processes, not threads.
  private static final Map<Path, Held> HELD = new HashMap<>();

  private final Path file;
  private boolean isOpen = true;

  private FolderLock(Path file) {
    this.file = file;
  }

  /// One lock of this process and how many use it. Mutable, guarded by [#HELD].
  private static final class Held {
    private final FileChannel channel;
    private final FileLock lock;
    private int users = 1;

    Held(FileChannel channel, FileLock lock) {
      this.channel = channel;
      this.lock = lock;
    }
  }

  /// Waits until nobody writes in `folder`, and keeps writers out until closed.
  ///
  /// @param wait how long at most
  public static FolderLock shared(Path folder, Duration wait, Pause pause) {
    return acquire(folder, true, wait, pause);
  }

  /// Waits until nobody reads or writes in `folder`, and keeps everybody out until closed.
  ///
  /// @param wait how long at most
  public static FolderLock exclusive(Path folder, Duration wait, Pause pause) {
    return acquire(folder, false, wait, pause);
  }

  private static FolderLock acquire(Path folder, boolean isShared, Duration wait, Pause pause) {
    Path file = folder.toAbsolutePath().normalize().resolve(NAME);
    long looks = Math.max(0, wait.dividedBy(STEP));
    try {
      Files.createDirectories(folder);
      for (long look = 0; !take(file, isShared); look++) {
        if (look >= looks) {
          throw new InputException(
              file.toString(),
              holder(file) + " holds it since more than " + wait.toMillis() + " ms",
              "wait until that process is done, or end it, and run the command again");
        }
        pause.pause(STEP);
      }
      return new FolderLock(file);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new InputException(
          file.toString(), "waiting for it was interrupted", "run the command again", stop);
    } catch (IOException unusable) {
      throw new InputException(
          file.toString(),
          "cannot be locked: " + unusable,
          "check that the folder exists and can be written",
          unusable);
    }
  }

  private static boolean take(Path file, boolean isShared) throws IOException {
    synchronized (HELD) {
      Held held = HELD.get(file);
      if (held != null) {
        boolean canShare = isShared && held.lock.isShared();
        held.users += canShare ? 1 : 0;
        return canShare;
      }
      Optional<Held> taken = lock(file, isShared);
      taken.ifPresent(h -> HELD.put(file, h));
      return taken.isPresent();
    }
  }

  @SuppressWarnings("resource") // the channel lives as long as the lock
  private static Optional<Held> lock(Path file, boolean isShared) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock(LOCKED_BYTE, 1, isShared);
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    byte[] text = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text), 0);
    return Optional.of(new Held(channel, lock));
  }

  /// Who is in the way. The file is not opened while this process holds it: closing it again would
  /// give the lock up.
  private static String holder(Path file) {
    synchronized (HELD) {
      if (HELD.containsKey(file)) {
        return "process " + ProcessHandle.current().pid() + " (this one)";
      }
      try {
        String pid = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() ? "another process" : "process " + pid;
      } catch (IOException unreadable) {
        return "another process";
      }
    }
  }

  /// Gives the lock up; a second call does nothing.
  @Override
  public void close() {
    synchronized (HELD) {
      Held held = HELD.get(file);
      if (!isOpen || held == null) {
        return;
      }
      isOpen = false;
      held.users--;
      if (held.users > 0) {
        return;
      }
      HELD.remove(file);
      try {
        held.lock.release();
        held.channel.close();
      } catch (IOException unusable) {
        throw new InputException(
            file.toString(), "cannot be unlocked: " + unusable, "check the disk", unusable);
      }
    }
  }
}
