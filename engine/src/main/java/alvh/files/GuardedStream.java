package alvh.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/// A byte stream that refuses what is no text file: NUL bytes, and more bytes than the limit.
final class GuardedStream extends FilterInputStream {
  private final long maxBytes;
  private long read;

  GuardedStream(InputStream in, long maxBytes) {
    super(in);
    this.maxBytes = maxBytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = in.read(target, offset, length);
    for (int i = offset; i < offset + n; i++) {
      if (target[i] == 0) {
        throw new RefusedBytes("is a binary file, not text", "name the text file you mean");
      }
    }
    read += Math.max(n, 0);
    if (read > maxBytes) {
      throw new RefusedBytes(
          "holds more than " + maxBytes + " bytes of text", "split the file, one day or year each");
    }
    return n;
  }

  /// Bytes that no text file of ours holds.
  static final class RefusedBytes extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private final String what;
    private final String mend;

    RefusedBytes(String what, String mend) {
      super(what);
      this.what = what;
      this.mend = mend;
    }

    String what() {
      return what;
    }

    String mend() {
      return mend;
    }
  }
}
