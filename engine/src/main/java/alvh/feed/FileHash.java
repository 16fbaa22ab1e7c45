package alvh.feed;

import alvh.input.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 in lower-case hexadecimal.
final class FileHash {
  private static final int BUFFER_BYTES = 1 << 16;

  private FileHash() {}

  static String of(Path path) {
    MessageDigest sha = sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException unreadable) {
      throw new InputException(
          path.toString(), "cannot be read: " + unreadable, "check its permissions", unreadable);
    }
  }

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException unreadable) {
      throw new InputException(
          path.toString(), "cannot be read: " + unreadable, "check its permissions", unreadable);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
