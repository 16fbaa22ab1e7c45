package alvh.feed;

import alvh.input.InputException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Turns the bytes of a whole part file into those of the file itself.
final class Unpacking {
  private static final int BUFFER_BYTES = 1 << 16;

  private Unpacking() {}

  /// Moves or unpacks `part` to `candidate`; the part is gone then. Empty when all went well.
  static Optional<Attempt> unpack(PartFile part, String encoding, Path candidate, long maxBytes) {
    try {
      Files.createDirectories(candidate.toAbsolutePath().getParent());
      if (encoding.isEmpty()) {
        Files.move(part.path(), candidate, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Optional<Attempt> problem = gunzip(part.path(), candidate, maxBytes);
        if (problem.isPresent()) {
          Files.deleteIfExists(candidate);
          part.delete();
          return problem;
        }
      }
      part.delete();
      return Optional.empty();
    } catch (IOException disk) {
      throw new InputException(
          candidate.toString(),
          "cannot be written: " + disk,
          "check the folder, its rights and the space on the disk",
          disk);
    }
  }

  private static Optional<Attempt> gunzip(Path packed, Path candidate, long maxBytes)
      throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long size = 0;
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(packed));
        OutputStream out = Files.newOutputStream(candidate)) {
      InputStream in = new GZIPInputStream(raw, BUFFER_BYTES);
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > maxBytes) {
          return Optional.of(
              new Attempt.Refused(
                  "unpacks to more than "
                      + String.format(Locale.ROOT, "%,d", maxBytes)
                      + " bytes, the most it may",
                  "if the file has grown, raise max-mb of the source"));
        }
        out.write(buffer, 0, n);
      }
      return Optional.empty();
    } catch (ZipException | EOFException damaged) {
      return Optional.of(
          new Attempt.Again("sent damaged compressed bytes: " + damaged.getMessage()));
    }
  }
}
