package alvh.cli;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that a broker wrote, whole in memory: what is read and what is kept are the same bytes.
final class SourceFile {
  /// Far more than a statement of any account; more is another kind of file.
  private static final long MAX_BYTES = 64L << 20;

  private final String name;
  private final byte[] bytes;
  private final String text;

  private SourceFile(String name, byte[] bytes, String text) {
    this.name = name;
    this.bytes = bytes;
    this.text = text;
  }

  static SourceFile read(Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        throw new InputException(path.toString(), "there is no such file", "check the path");
      }
      if (Files.size(path) > MAX_BYTES) {
        throw new InputException(
            path.toString(),
            "is larger than " + (MAX_BYTES >> 20) + " MB",
            "give a statement of positions or fills");
      }
      byte[] bytes = Files.readAllBytes(path);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new SourceFile(String.valueOf(path.getFileName()), bytes, text);
    } catch (CharacterCodingException notUtf8) {
      throw new InputException(path.toString(), "is not UTF-8 text", "save it as UTF-8", notUtf8);
    } catch (IOException unreadable) {
      throw new InputException(
          path.toString(), "cannot be read: " + unreadable, "check its permissions", unreadable);
    }
  }

  /// Its last name.
  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  String text() {
    return text;
  }
}
