package alvh.lake;

import alvh.input.InputException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The file of a cache, mapped: a prefix, the chains, the header.
///
/// The prefix is five numbers of eight bytes, the lowest first: a mark, the length of the file, the
/// place of the header, the CRC-32C of all that follows the prefix, and 0.
///
/// @param bytes the whole file
/// @param header what it says of itself
record CacheFile(MemorySegment bytes, CacheHeader header) {
  /// `ALVHCOL1`; another last digit is another layout.
  private static final long MARK = 0x314C_4F43_4856_4C41L;

  private static final int PREFIX_BYTES = 5 * Long.BYTES;

  /// Checksums are taken in pieces of this size.
  private static final long PIECE = 1L << 28;

  /// The file at `path`; empty when it is not there, not whole or of another kind.
  static Optional<CacheFile> map(Path path, Arena arena) {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long length = channel.size();
      if (length < PREFIX_BYTES) {
        return Optional.empty();
      }
      MemorySegment bytes = channel.map(MapMode.READ_ONLY, 0, length, arena);
      ByteBuffer prefix =
          bytes.asSlice(0, PREFIX_BYTES).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
      boolean isOurs = prefix.getLong() == MARK && prefix.getLong() == length;
      long headerAt = prefix.getLong();
      if (!isOurs
          || headerAt < PREFIX_BYTES
          || headerAt > length
          || prefix.getLong() != checksum(bytes)) {
        return Optional.empty();
      }
      byte[] header = bytes.asSlice(headerAt).toArray(ValueLayout.JAVA_BYTE);
      return Optional.of(new CacheFile(bytes, CacheHeader.of(header)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException problem) {
      throw new InputException(
          path.toString(), "cannot be read: " + problem, "delete it: it is made again", problem);
    }
  }

  private static long checksum(MemorySegment bytes) {
    CRC32C sum = new CRC32C();
    for (long at = PREFIX_BYTES; at < bytes.byteSize(); at += PIECE) {
      sum.update(bytes.asSlice(at, Math.min(PIECE, bytes.byteSize() - at)).asByteBuffer());
    }
    return sum.getValue();
  }

  /// Writes a file from front to back. Mutable, belongs to one thread.
  static final class Writer {
    private final FileChannel channel;
    private final CRC32C sum = new CRC32C();
    private long at = PREFIX_BYTES;

    Writer(FileChannel channel) {
      this.channel = channel;
    }

    /// Where the next bytes will stand.
    long at() {
      return at;
    }

    void append(byte[] bytes) throws IOException {
      sum.update(bytes);
      put(ByteBuffer.wrap(bytes), at);
      at += bytes.length;
    }

    /// Ends the file with its header.
    void end(CacheHeader header) throws IOException {
      long headerAt = at;
      append(header.bytes());
      ByteBuffer prefix = ByteBuffer.allocate(PREFIX_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      prefix.putLong(MARK).putLong(at).putLong(headerAt).putLong(sum.getValue()).putLong(0).flip();
      put(prefix, 0);
    }

    private void put(ByteBuffer bytes, long position) throws IOException {
      for (long to = position; bytes.hasRemaining(); ) {
        to += channel.write(bytes, to);
      }
    }
  }
}
