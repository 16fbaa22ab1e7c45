package alvh.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// Keeps SQLite's native library in one folder of the user's own.
///
/// Left to itself the driver unpacks a fresh copy into the temporary folder at every start, and a
/// killed process leaves its copy behind for ever. Here it is unpacked once for each version. The
/// folder must belong to this user and be closed to others, since what lies in it is executed;
/// where that cannot be had the driver does what it always does.
final class NativeLibrary {
  private static final String PATH = "org.sqlite.lib.path";
  private static final String NAME = "org.sqlite.lib.name";
  private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

  private static boolean isPrepared;

  private NativeLibrary() {}

  /// Tells the driver where the library is; does nothing when the person has told it already.
  static synchronized void prepare() {
    if (isPrepared) {
      return;
    }
    isPrepared = true;
    if (System.getProperty(PATH) == null && System.getProperty("org.sqlite.tmpdir") == null) {
      place(Path.of(System.getProperty("java.io.tmpdir")));
    }
  }

  private static void place(Path temporary) {
    try {
      Path folder = folder(temporary);
      Optional<Path> library = whole(folder).or(() -> unpack(folder));
      if (library.isPresent()) {
        System.setProperty(PATH, folder.toString());
        System.setProperty(NAME, library.get().getFileName().toString());
      }
    } catch (IOException | UncheckedIOException | UnsupportedOperationException e) {
      // no such folder can be had: the driver unpacks a copy for this run alone
      System.clearProperty(PATH);
    }
  }

  /// The library that was unpacked before. Its name tells its size, so that it is known to be whole
  /// without asking the driver, which would start a process to find out which one it needs.
  private static Optional<Path> whole(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && file.getFileName().toString().equals(name(Files.size(file)))) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  private static String name(long size) {
    return System.mapLibraryName("sqlitejdbc-" + size);
  }

  /// The folder for this version and user, made if need be.
  private static Path folder(Path temporary) throws IOException {
    String user = System.getProperty("user.name");
    Path folder =
        temporary.resolve(
            "alvh-sqlite-"
                + SQLiteJDBCLoader.getVersion()
                + "-"
                + System.getProperty("os.arch")
                + "-"
                + user.replaceAll("[^A-Za-z0-9._-]", "_"));
    boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      FileAttribute<?>[] own =
          isPosix
              ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWN)}
              : new FileAttribute<?>[0];
      Files.createDirectories(folder, own);
    }
    // where there are no such rights the temporary folder is the user's own already
    if (isPosix && !isOwn(folder, user)) {
      throw new IOException(folder + " can be reached by others");
    }
    return folder;
  }

  private static boolean isOwn(Path folder, String user) throws IOException {
    PosixFileAttributes is =
        Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return is.isDirectory()
        && is.permissions().equals(OWN)
        && is.owner()
            .equals(
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
  }

  private static Optional<Path> unpack(Path folder) {
    URL packed =
        SQLiteJDBCLoader.class.getResource(
            LibraryLoaderUtil.getNativeLibResourcePath()
                + "/"
                + LibraryLoaderUtil.getNativeLibName());
    if (packed == null) {
      return Optional.empty();
    }
    try {
      Path fresh = Files.createTempFile(folder, "library", ".new");
      try (InputStream in = packed.openStream()) {
        Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
        Path library = folder.resolve(name(Files.size(fresh)));
        return Optional.of(Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE));
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
