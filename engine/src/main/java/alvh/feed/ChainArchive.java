package alvh.feed;

import alvh.files.FolderLock;
import alvh.input.InputException;
import alvh.time.NewYork;
import alvh.time.Pause;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The owner's own history of option chains: one compressed file per underlying and instant, in a
/// folder per New York day, exactly as the source sent it.
///
/// Names alone say what is there. Equal bytes give equal files, and a file is whole or not there.
public final class ChainArchive {
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  /// The operating system in a gzip header; 255 is unknown.
  private static final int OS_BYTE = 9;

  /// When the file was made differs each time it is asked for, also when no quote has changed.
  private static final Pattern MADE_AT =
      Pattern.compile("\"timestamp\"\\s*:\\s*\"[^\"]*\"", Pattern.CASE_INSENSITIVE);

  private final Path folder;
  private final Pause pause;

  private ChainArchive(Path folder, Pause pause) {
    this.folder = folder.toAbsolutePath().normalize();
    this.pause = pause;
  }

  /// The archive in `folder`, which need not exist yet.
  public static ChainArchive in(Path folder, Pause pause) {
    return new ChainArchive(folder, pause);
  }

  /// What came of keeping a chain.
  ///
  /// @param snapshot where it is
  /// @param isNew whether it was not there before
  public record Kept(ChainSnapshot snapshot, boolean isNew) {}

  /// Keeps the chain `json`; the same quotes of the same instant are kept once.
  ///
  /// @param quotes the instant of the quotes
  public Kept write(String underlying, Instant quotes, byte[] json) {
    if (!underlying.matches("[A-Z]+")) {
      throw new IllegalArgumentException("underlying must be capital letters, was " + underlying);
    }
    Instant second = quotes.truncatedTo(ChronoUnit.SECONDS);
    try (FolderLock _ = FolderLock.exclusive(folder, DataStore.LOCK_WAIT, pause)) {
      for (int version = 1; ; version++) {
        Path path = folder.resolve(ChainSnapshot.name(underlying, second, version));
        ChainSnapshot snapshot = new ChainSnapshot(underlying, second, version, path);
        if (!Files.exists(path)) {
          SafeFile.write(path, compressed(json));
          return new Kept(snapshot, true);
        }
        if (quotesOf(read(path)).equals(quotesOf(json))) {
          return new Kept(snapshot, false);
        }
      }
    }
  }

  private static String quotesOf(byte[] json) {
    return MADE_AT.matcher(new String(json, StandardCharsets.UTF_8)).replaceFirst("");
  }

  private static byte[] compressed(byte[] json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(json);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory cannot fail to be written", impossible);
    }
    byte[] file = bytes.toByteArray();
    // the JDK writes no time and no name; this is the last byte that could differ
    file[OS_BYTE] = (byte) 0xFF;
    return file;
  }

  /// The bytes of a kept chain as the source sent them.
  public static byte[] read(Path path) {
    try (GZIPInputStream gzip =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(path)))) {
      return gzip.readAllBytes();
    } catch (IOException damaged) {
      throw new InputException(
          path.toString(), "cannot be read: " + damaged, "remove it and collect again", damaged);
    }
  }

  /// The latest chain of `underlying` whose quotes are not after `notAfter`; found by names alone.
  public Optional<ChainSnapshot> latest(String underlying, Instant notAfter) {
    LocalDate last = NewYork.date(notAfter);
    for (LocalDate day : days().reversed()) {
      if (!day.isAfter(last)) {
        Optional<ChainSnapshot> found =
            of(day).stream()
                .filter(s -> s.underlying().equals(underlying) && !s.quotes().isAfter(notAfter))
                .max(ChainSnapshot::compareTo);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// The latest chain of `underlying`.
  public Optional<ChainSnapshot> latest(String underlying) {
    return list().reversed().stream().filter(s -> s.underlying().equals(underlying)).findFirst();
  }

  /// Every kept chain, oldest first.
  public List<ChainSnapshot> list() {
    List<ChainSnapshot> all = new ArrayList<>();
    days().forEach(day -> all.addAll(of(day)));
    return all.stream().sorted().toList();
  }

  private List<LocalDate> days() {
    return names(folder).stream().filter(n -> n.matches(DAY)).map(LocalDate::parse).toList();
  }

  private List<ChainSnapshot> of(LocalDate day) {
    Path dayFolder = folder.resolve(day.toString());
    return names(dayFolder).stream()
        .flatMap(name -> ChainSnapshot.of(dayFolder.resolve(name)).stream())
        .toList();
  }

  private static List<String> names(Path in) {
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(in)) {
      return paths.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    } catch (IOException unreadable) {
      throw new InputException(
          in.toString(), "cannot be read: " + unreadable, "check its permissions", unreadable);
    }
  }

  Path folder() {
    return folder;
  }

  /// Removes what a stopped run was writing or taking and names it; for the start of any verb.
  ///
  /// Never waits: what another run is at is no leftover. Where nothing was left, no file is opened
  /// and none is made.
  public List<Leftover> leftovers() {
    Path partial = folder.resolve(DataStore.PARTIAL);
    List<Leftover> removed = new ArrayList<>(removed(folder, this::halfWritten));
    removed.addAll(removed(partial, () -> halfTaken(partial)));
    return List.copyOf(removed);
  }

  private List<Leftover> removed(Path locked, Supplier<List<Path>> found) {
    if (found.get().isEmpty()) {
      return List.of();
    }
    Optional<FolderLock> free = DataStore.lockIfFree(locked);
    if (free.isEmpty()) {
      return List.of();
    }
    List<Leftover> removed = new ArrayList<>();
    try (FolderLock _ = free.orElseThrow()) {
      // again: another run may have ended in between
      for (Path path : found.get()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        removed.add(new Leftover(name, FileHash.size(path), Leftover.Fate.REMOVED));
        SafeFile.delete(path);
      }
    }
    return removed;
  }

  private List<Path> halfWritten() {
    return days().stream()
        .map(day -> folder.resolve(day.toString()))
        .flatMap(day -> names(day).stream().map(day::resolve))
        .filter(path -> path.toString().endsWith(SafeFile.TEMPORARY_ENDING))
        .toList();
  }

  /// Quotes of an earlier moment: no part of the next snapshot.
  private static List<Path> halfTaken(Path partial) {
    return Recovery.files(partial).stream().filter(path -> !Recovery.isLock(path)).toList();
  }
}
