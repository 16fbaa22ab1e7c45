package alvh.workspace;

import alvh.input.InputException;
import alvh.time.NewYork;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Says that a verb is at work in a workspace, so that the next start can tell when it was cut off.
///
/// A file `.run/PID-VERB.json` of JSON lines: first `{"verb", "pid", "begun"}`, then `{"note"}` for
/// every step done, each on the disk before the next step begins. The process holds a lock on it; a
/// marker that nobody locks is of a process that died.
public final class RunMarker implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(NewYork.ZONE);

  /// Notes that a person is told; of more, the last ones.
  private static final int TOLD = 5;

  /// Markers of this process: opening one of them a second time would release its lock on close.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path marker;
  private final FileChannel channel;

  private RunMarker(Path marker, FileChannel channel) {
    this.marker = marker;
    this.channel = channel;
  }

  /// Marks the run of `verb` as begun.
  ///
  /// @param folder the workspace
  /// @param verb as typed, such as `data fetch`
  @SuppressWarnings("resource") // the marker closes its channel
  public static RunMarker begin(Path folder, String verb, InstantSource clock) {
    Path run = run(folder);
    long pid = ProcessHandle.current().pid();
    String name = pid + "-" + verb.replaceAll("[^a-z0-9]+", "-");
    try {
      Files.createDirectories(run);
      Path marker = claim(run, name);
      // hidden until it is locked and whole: who finds a marker can judge it
      Path hidden = run.resolve("." + marker.getFileName() + ".new");
      FileChannel channel =
          FileChannel.open(
              hidden,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
      var begun = new RunMarker(marker, channel);
      if (channel.tryLock() == null) {
        throw new IllegalStateException("another process writes " + hidden);
      }
      begun.line(Map.of("verb", verb, "pid", pid, "begun", clock.instant().toString()));
      Files.move(hidden, marker, StandardCopyOption.ATOMIC_MOVE);
      return begun;
    } catch (IOException e) {
      throw fault(run, e);
    }
  }

  /// The first free name: a process number may have been that of a dead run.
  private static Path claim(Path run, String name) {
    for (int i = 1; ; i++) {
      Path marker = run.resolve(name + (i == 1 ? "" : "-" + i) + ".json");
      if (!Files.exists(marker) && HELD.add(marker)) {
        return marker;
      }
    }
  }

  private static Path run(Path folder) {
    return folder.toAbsolutePath().normalize().resolve(".run");
  }

  /// Notes a step that is done, such as `took VIX_History.csv`; on the disk when this returns.
  public void note(String progress) {
    try {
      line(Map.of("note", progress));
    } catch (IOException e) {
      throw fault(marker, e);
    }
  }

  private void line(Map<String, Object> json) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap((JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  /// Ends the run: the marker goes away.
  @Override
  public void close() {
    try {
      Files.deleteIfExists(marker);
      channel.close();
      HELD.remove(marker);
    } catch (IOException e) {
      throw fault(marker, e);
    }
  }

  /// Finds the markers of runs that died, removes them and says in a sentence each what they were.
  ///
  /// @param folder the workspace
  public static List<String> recover(Path folder) {
    Path run = run(folder);
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> markers = Files.newDirectoryStream(run, "*.json")) {
      markers.forEach(found::add);
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException e) {
      throw fault(run, e);
    }
    List<String> sentences = new ArrayList<>();
    for (Path marker : found.stream().filter(m -> !HELD.contains(m)).sorted().toList()) {
      try (FileChannel channel =
              FileChannel.open(marker, StandardOpenOption.READ, StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock()) {
        // another start may have told and removed it a moment ago
        if (lock != null && Files.exists(marker)) {
          sentences.add(sentence(marker));
          Files.delete(marker);
        }
      } catch (NoSuchFileException ended) {
        // it ended, or another start was first
      } catch (IOException e) {
        throw fault(marker, e);
      }
    }
    return List.copyOf(sentences);
  }

  private static String sentence(Path marker) throws IOException {
    String text = Files.readString(marker);
    // a last line without its end was being written when the process died
    List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    if (lines.isEmpty()) {
      return unreadable(marker);
    }
    try {
      JsonNode head = JSON.readTree(lines.getFirst());
      List<String> notes = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        notes.add(JSON.readTree(line).required("note").stringValue());
      }
      return "the run of `"
          + head.required("verb").stringValue()
          + "` begun "
          + SHOWN.format(Instant.parse(head.required("begun").stringValue()))
          + " New York by process "
          + head.required("pid").longValue()
          + " did not end: "
          + done(notes)
          + "; nothing is half-written";
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      return unreadable(marker);
    }
  }

  private static String unreadable(Path marker) {
    return "a run left the marker " + marker.getFileName() + ", which cannot be read";
  }

  private static String done(List<String> notes) {
    if (notes.isEmpty()) {
      return "it had noted nothing yet";
    }
    int left = Math.max(0, notes.size() - TOLD);
    String more = left == 0 ? "" : left + " steps, then ";
    return "it had noted: " + more + String.join(", ", notes.subList(left, notes.size()));
  }

  private static InputException fault(Path where, IOException problem) {
    return new InputException(
        where.toString(),
        "cannot be read or written: " + problem,
        "check the rights of the workspace and the space on the disk",
        problem);
  }
}
