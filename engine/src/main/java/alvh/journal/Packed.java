package alvh.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Bytes as gzip, and the mark by which objects that begin alike are found.
final class Packed {
  /// Objects that share their first bytes are taken for versions of one growing file.
  static final int HEAD_BYTES = 1024;

  private static final int MARK_DIGITS = 16;

  private Packed() {}

  /// A mark of the first [#HEAD_BYTES] bytes; empty for a shorter object, which is kept whole.
  static String head(byte[] bytes) {
    return bytes.length < HEAD_BYTES ? "" : Sha256.of(bytes, HEAD_BYTES).substring(0, MARK_DIGITS);
  }

  /// The bytes from `start` to the end, packed.
  static byte[] pack(byte[] bytes, int start) {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new BestGzip(packed)) {
      out.write(bytes, start, bytes.length - start);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not refuse to be written", e);
    }
    return packed.toByteArray();
  }

  /// The first `limit` bytes, fewer when there are fewer; `file` is named when they are damaged.
  static byte[] unpack(Path file, byte[] packed, int limit) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readNBytes(limit);
    } catch (IOException e) {
      throw SqlFault.damaged(file, "an object in it cannot be unpacked: " + e.getMessage());
    }
  }

  /// Packs as tightly as the format allows: written once, kept for years.
  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
