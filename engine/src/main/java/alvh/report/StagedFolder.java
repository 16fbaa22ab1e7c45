package alvh.report;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Files that appear together under one folder's name, or not at all.
///
/// They are written into `.NAME.PID.new` beside the place, brought to the disk and renamed. A
/// folder that is replaced is `.NAME.PID.old` for that moment; the next writer of the same name
/// puts it back when the moment was cut short.
final class StagedFolder {
  /// Characters that programs which read Parquet take for patterns.
  private static final Pattern UNUSABLE = Pattern.compile("[\\[\\]*?]");

  private StagedFolder() {}

  /// Puts files into a folder that nobody sees yet.
  interface Filling {
    void into(Path hidden) throws IOException;
  }

  /// Makes what `filling` writes the content of `folder`.
  ///
  /// @param mark the file without which a folder that is there is not one of ours, and is not
  ///   replaced
  static void write(Path folder, String mark, Filling filling) {
    Path target = folder.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null || target.getFileName() == null) {
      throw new InputException(folder.toString(), "is no name of a folder", "name a new folder");
    }
    try {
      Files.createDirectories(parent);
      sweep(target, parent);
      refuseForeign(target, mark);
      String aside = "." + target.getFileName() + "." + ProcessHandle.current().pid();
      Path fresh = parent.resolve(aside + ".new");
      Path old = parent.resolve(aside + ".old");
      remove(fresh);
      Files.createDirectory(fresh);
      try {
        filling.into(fresh);
        forceAll(fresh);
        if (Files.exists(target)) {
          Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        force(parent);
      } finally {
        if (Files.exists(old) && !Files.exists(target)) {
          Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
        }
        remove(fresh);
        remove(old);
      }
    } catch (IOException problem) {
      throw new InputException(
          folder.toString(),
          "cannot be written: " + problem,
          "check the path, its rights and the space on the disk",
          problem);
    }
  }

  /// Refuses what [#write] would refuse, as far as that can be told before there is anything to
  /// write.
  static void check(Path folder, String mark) {
    Path target = folder.toAbsolutePath().normalize();
    Path there = target.getParent();
    if (there == null || UNUSABLE.matcher(target.toString()).find()) {
      throw new InputException(
          folder.toString(), "is no name for results", "name a folder without any of [ ] * ?");
    }
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw new InputException(
          folder.toString(),
          "cannot be written: " + there + " is no folder that takes files",
          "name a folder of yours");
    }
    try {
      refuseForeign(target, mark);
    } catch (IOException problem) {
      throw new InputException(
          folder.toString(), "cannot be read: " + problem, "check its rights", problem);
    }
  }

  private static void refuseForeign(Path target, String mark) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    boolean isOurs = Files.isDirectory(target) && Files.exists(target.resolve(mark));
    if (!isOurs && !(Files.isDirectory(target) && isEmpty(target))) {
      throw new InputException(
          target.toString(),
          "is there and holds no results",
          "name a new folder; nothing of yours is written over");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /// Tidies up what dead processes left of folders of this name.
  private static void sweep(Path target, Path parent) throws IOException {
    Pattern left =
        Pattern.compile(
            "\\." + Pattern.quote(target.getFileName().toString()) + "\\.(\\d+)\\.(new|old)");
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent)) {
      for (Path path : all) {
        Matcher name = left.matcher(path.getFileName().toString());
        if (!name.matches() || ProcessHandle.of(Long.parseLong(name.group(1))).isPresent()) {
          continue;
        }
        if (name.group(2).equals("old") && !Files.exists(target)) {
          Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } else {
          remove(path);
        }
      }
    }
  }

  private static void forceAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    force(folder);
  }

  /// The names in a folder are on the disk only when the folder itself is.
  private static void force(Path folder) throws IOException {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      // a folder cannot be opened there, and renames are written through
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
