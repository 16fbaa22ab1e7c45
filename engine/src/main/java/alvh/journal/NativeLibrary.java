package alvh.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
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
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    URL packed = SQLiteJDBCLoader.class.getResource(resource);
    if (packed == null) {
      return;
    }
    try {
      Path folder = folder(temporary);
      Path library = folder.resolve(name);
      long size = packed.openConnection().getContentLengthLong();
      if (!Files.isRegularFile(library, LinkOption.NOFOLLOW_LINKS) || Files.size(library) != size) {
        unpack(packed, folder, library);
      }
      System.setProperty(PATH, folder.toString());
      System.setProperty(NAME, name);
    } catch (IOException | UncheckedIOException | UnsupportedOperationException e) {
      // no such folder can be had: the driver unpacks a copy for this run alone
      System.clearProperty(PATH);
    }
  }

  /// The folder for this version and user, made if need be, refused if others can reach it.
  private static Path folder(Path temporary) throws IOException {
    String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "_");
    Path folder = temporary.resolve("alvh-sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + user);
    boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      FileAttribute<?>[] own =
          isPosix
              ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWN)}
              : new FileAttribute<?>[0];
      Files.createDirectories(folder, own);
    }
    Path probe = Files.createTempFile(folder, "probe", ".new");
    try {
      boolean isOwn =
          Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
              && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe))
              && (!isPosix
                  || Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS).equals(OWN));
      if (!isOwn) {
        throw new IOException(folder + " is not this user's own");
      }
    } finally {
      Files.delete(probe);
    }
    return folder;
  }

  private static void unpack(URL packed, Path folder, Path library) throws IOException {
    Path fresh = Files.createTempFile(folder, "library", ".new");
    try (InputStream in = packed.openStream()) {
      Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
