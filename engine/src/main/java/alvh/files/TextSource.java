package alvh.files;

import alvh.input.InputException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A text file, plain, `.gz` or the entry of a `.zip`, as strict UTF-8 without its byte order mark.
///
/// Every fault of the bytes (cut off, not text, not UTF-8, larger than any honest file) becomes an
/// [InputException] with the line where it stands.
public final class TextSource {
  /// Ten times the largest file of the trade (a year of vendor chains) that is read in one piece.
  static final long MAX_BYTES = 4L << 30;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path path;
  private final String entry;
  private final String name;
  private final long maxBytes;

  private TextSource(Path path, String entry, String name, long maxBytes) {
    this.path = path;
    this.entry = entry;
    this.name = name;
    this.maxBytes = maxBytes;
  }

  /// The file at `path`; of a zip its only entry.
  public static TextSource of(Path path) {
    return of(path, path.toString());
  }

  /// The file at `path`, called `name` in errors and sources.
  public static TextSource of(Path path, String name) {
    return new TextSource(path, "", name, MAX_BYTES);
  }

  /// The entry `entry` of the zip at `path`.
  public static TextSource ofEntry(Path path, String entry) {
    return new TextSource(path, entry, path + "!" + entry, MAX_BYTES);
  }

  /// The same source with another size limit.
  TextSource limitedTo(long bytes) {
    return new TextSource(path, entry, name, bytes);
  }

  /// What errors and sources call it.
  public String name() {
    return name;
  }

  /// Its last name, lower case, without `.gz`.
  String fileName() {
    Path last = path.getFileName();
    String text = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    return text.endsWith(".gz") ? text.substring(0, text.length() - ".gz".length()) : text;
  }

  /// The characters; the caller closes it. Faults while reading arrive as [IOException] and are
  /// turned into an [InputException] by [#fault(long, IOException)].
  Reader reader() {
    try {
      CharsetDecoder decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(bytes(), decoder), BUFFER_BYTES);
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return reader;
    } catch (IOException broken) {
      throw fault(1, broken);
    }
  }

  private InputStream bytes() throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new InputException(name, "there is no such file", "check the path");
    }
    InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
    String last = path.toString().toLowerCase(Locale.ROOT);
    InputStream text;
    if (last.endsWith(".gz")) {
      text = new GZIPInputStream(raw, BUFFER_BYTES);
    } else if (last.endsWith(".zip")) {
      text = ZipEntries.open(raw, entry, name);
    } else {
      text = raw;
    }
    return new GuardedStream(text, maxBytes);
  }

  /// The error of line `line` of this file.
  InputException fault(long line, String what, String mend) {
    return new InputException(name + ":" + line, what, mend);
  }

  /// The error of bytes that could not be read after line `line` was reached.
  InputException fault(long line, IOException broken) {
    return switch (broken) {
      case CharacterCodingException notUtf8 ->
          new InputException(
              name + ":" + lineOfBadBytes(line),
              "is not UTF-8 text",
              "save the file as UTF-8",
              notUtf8);
      case GuardedStream.RefusedBytes refused ->
          new InputException(name + ":" + line, refused.what(), refused.mend(), refused);
      case EOFException cut ->
          new InputException(
              name + ":" + line, "the compressed file ends early", "fetch the file again", cut);
      case ZipException damaged ->
          new InputException(
              name + ":" + line,
              "the compressed file is damaged: " + damaged.getMessage(),
              "fetch the file again",
              damaged);
      default ->
          new InputException(
              name, "cannot be read: " + broken.getMessage(), "check path and permissions", broken);
    };
  }

  /// Reads the bytes once more, decoding line by line, to find the line that is not UTF-8.
  private long lineOfBadBytes(long atLeast) {
    try (InputStream in = bytes()) {
      long line = 1;
      var buffer = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        buffer.write(b);
        if (b == '\n') {
          if (!isUtf8(buffer.toByteArray())) {
            return line;
          }
          buffer.reset();
          line++;
        }
      }
      return line;
    } catch (IOException unreadable) {
      return atLeast;
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return decoded.length() <= bytes.length;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
