package alvh.workspace;

import alvh.input.InputException;
import alvh.time.NewYork;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
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
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Says that a verb is at work in a workspace, so that the next start can tell when it was cut off.
///
/// A file `.run/PID-VERB.json` of JSON lines: first `{"verb", "pid", "begun"}`, then `{"note"}` for
/// every step done, each on the disk before the next step begins. The process holds a lock on it; a
/// marker that nobody locks is of a process that died. A process that is told to end - an interrupt
/// from the keyboard, a signal - removes its marker; one that is killed cannot.
public final class RunMarker implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(NewYork.ZONE);

  /// A marker in the making; the number is that of its process.
  private static final Pattern UNBEGUN = Pattern.compile("\\.(\\d+)-.*\\.new");

  /// Notes that a person is told; of more, the last ones.
  private static final int TOLD = 5;

  /// Markers of this process: opening one of them a second time would release its lock on close.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path marker;
  private final FileChannel channel;

  /// Whoever interrupts a run or ends it by a signal knows that it did not end: nothing to tell.
  private final Thread onSignal = new Thread(this::withdraw, "run marker");

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
      Runtime.getRuntime().addShutdownHook(begun.onSignal);
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

  private void withdraw() {
    try {
      Files.deleteIfExists(marker);
    } catch (IOException unwritable) {
      // the process is ending: the next start tells of it as of one that was cut off
    }
  }

  /// Ends the run: the marker goes away.
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(onSignal);
    } catch (IllegalStateException ending) {
      // a signal has come, and the hook removes the marker as this does
    }
    try {
      Files.deleteIfExists(marker);
      channel.close();
      HELD.remove(marker);
    } catch (IOException e) {
      throw fault(marker, e);
    }
  }

  /// Finds the markers of runs that died, has their leavings swept away, removes the markers and
  /// says in a sentence each what the runs were and in the last what was found.
  ///
  /// @param folder the workspace
  /// @param sweeping removes or completes what such a run may have left half done, and names it;
  ///   asked once, and only when a marker is found
  public static List<String> recover(Path folder, Supplier<List<String>> sweeping) {
    Path run = run(folder);
    List<String> sentences = new ArrayList<>();
    List<String> swept = new ArrayList<>(unbegun(run));
    for (Path marker : files(run, "*.json")) {
      if (HELD.contains(marker)) {
        continue;
      }
      try (FileChannel channel =
              FileChannel.open(marker, StandardOpenOption.READ, StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock()) {
        // another start may have told and removed it a moment ago
        if (lock != null && Files.exists(marker)) {
          if (sentences.isEmpty()) {
            // before the marker goes: a start that is itself cut off here leaves it to the next
            swept.addAll(sweeping.get());
          }
          sentences.add(sentence(marker));
          Files.delete(marker);
        }
      } catch (NoSuchFileException | AccessDeniedException notOurs) {
        // it ended, or another start was first, or the workspace can only be read
      } catch (IOException e) {
        throw fault(marker, e);
      }
    }
    if (!sentences.isEmpty()) {
      String found =
          swept.isEmpty()
              ? "nothing half-written was found"
              : "recovered: " + String.join(", ", swept);
      sentences.add(sentences.removeLast() + "; " + found);
    } else if (!swept.isEmpty()) {
      sentences.add("a run was cut off before it began; recovered: " + String.join(", ", swept));
    }
    return List.copyOf(sentences);
  }

  /// Removes markers that dead processes had not finished writing.
  private static List<String> unbegun(Path run) {
    List<String> removed = new ArrayList<>();
    for (Path hidden : files(run, ".*.new")) {
      Matcher name = UNBEGUN.matcher(hidden.getFileName().toString());
      try {
        if (name.matches()
            && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
            && Files.deleteIfExists(hidden)) {
          removed.add(".run/" + hidden.getFileName() + " was unfinished and is removed");
        }
      } catch (AccessDeniedException readOnly) {
        // the workspace can only be read
      } catch (IOException e) {
        throw fault(hidden, e);
      }
    }
    return removed;
  }

  private static List<Path> files(Path run, String glob) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(run, glob)) {
      files.forEach(found::add);
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException e) {
      throw fault(run, e);
    }
    return found.stream().sorted().toList();
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
          + done(notes);
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
