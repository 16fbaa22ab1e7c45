package alvh.feed;

import alvh.input.InputException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A body that is being collected, and beside it what is needed to go on with it in a later run.
///
/// @param path where the bytes go, as they are sent; `.json` is added for the note beside it
record PartFile(Path path) {
  static final String ENDING = ".part";
  private static final String NOTE_ENDING = ".json";
  private static final JsonMapper JSON = JsonMapper.shared();

  /// What was said with the body.
  ///
  /// @param url its address at the source
  /// @param etag a strong entity tag; without one the body cannot be resumed
  /// @param lastModified the header that came with it
  /// @param encoding of the body; empty when it is plain
  /// @param length of the whole body; -1 when the source did not say
  record Note(
      URI url,
      Optional<String> etag,
      Optional<String> lastModified,
      String encoding,
      long length) {}

  Path notePath() {
    return path.resolveSibling(path.getFileName() + NOTE_ENDING);
  }

  /// The note, when it belongs to a body of `url` that can be resumed.
  Optional<Note> resumable(URI url) {
    return note().filter(note -> note.url().equals(url)).filter(this::canGoOn);
  }

  private boolean canGoOn(Note note) {
    long size = size();
    return note.etag().isPresent() && size > 0 && (note.length() < 0 || size < note.length());
  }

  /// What stands beside the body; empty when it is absent or was cut off.
  Optional<Note> note() {
    try {
      JsonNode json = JSON.readTree(Files.readString(notePath()));
      return Optional.of(
          new Note(
              URI.create(json.required("url").stringValue()),
              filled(json, "etag"),
              filled(json, "lastModified"),
              json.required("encoding").stringValue(),
              json.required("length").longValue()));
    } catch (IOException | JacksonException | IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  private static Optional<String> filled(JsonNode json, String key) {
    return Optional.of(json.required(key).stringValue()).filter(text -> !text.isEmpty());
  }

  long size() {
    try {
      return Files.size(path);
    } catch (IOException absent) {
      return 0;
    }
  }

  /// An empty part for a new body.
  FileChannel begin(Note note) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      // without its note the old body is waste, so a stop between these lines mixes nothing
      Files.deleteIfExists(notePath());
      FileChannel channel =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("url", note.url().toString());
      json.put("etag", note.etag().orElse(""));
      json.put("lastModified", note.lastModified().orElse(""));
      json.put("encoding", note.encoding());
      json.put("length", note.length());
      Files.writeString(notePath(), JSON.writeValueAsString(json));
      return channel;
    } catch (IOException disk) {
      throw unwritable(disk);
    }
  }

  /// The part, to be gone on with at its end.
  FileChannel resume() {
    try {
      return FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    } catch (IOException disk) {
      throw unwritable(disk);
    }
  }

  /// Appends `buffers` and returns their size.
  long write(FileChannel channel, List<ByteBuffer> buffers) {
    try {
      long written = 0;
      for (ByteBuffer buffer : buffers) {
        while (buffer.hasRemaining()) {
          written += channel.write(buffer);
        }
      }
      return written;
    } catch (IOException disk) {
      throw unwritable(disk);
    }
  }

  /// Brings what was written to the disk.
  void force(FileChannel channel) {
    try {
      channel.force(true);
    } catch (IOException disk) {
      throw unwritable(disk);
    }
  }

  /// The disk's fault, not the source's.
  private InputException unwritable(IOException disk) {
    return new InputException(
        path.toString(),
        "cannot be written: " + disk,
        "check the folder, its rights and the space on the disk",
        disk);
  }

  void delete() {
    try {
      Files.deleteIfExists(notePath());
      Files.deleteIfExists(path);
    } catch (IOException stuck) {
      throw new InputException(
          path.toString(), "cannot be removed: " + stuck, "check the folder's permissions", stuck);
    }
  }
}
