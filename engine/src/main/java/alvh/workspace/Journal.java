package alvh.workspace;

import alvh.desk.DeskState;
import alvh.input.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An append-only file of decisions and desk states, one JSON object a line.
///
/// Each line carries a SHA-256 over itself and the line before, so a changed or missing line is
/// found. A line is acknowledged once it is forced to the disk; a last line without its end, left
/// by a crash, was never acknowledged and is cut off, which [#recovered] reports. A file that has
/// grown since it was opened is another program's: nothing is appended to it.
public final class Journal {
  private static final String FIRST_HASH = "0".repeat(64);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path path;
  private final List<JournalRecord> records;
  private final Optional<String> recovered;
  private long size;

  private Journal(
      Path path, List<JournalRecord> records, Optional<String> recovered, long size) {
    this.path = path;
    this.records = records;
    this.recovered = recovered;
    this.size = size;
  }

  /// Opens the journal at `path`; an absent file is an empty journal.
  public static Journal open(Path path) {
    try {
      if (!Files.exists(path)) {
        return new Journal(path, new ArrayList<>(), Optional.empty(), 0);
      }
      // bytes, not text: a crash can cut a character in two
      byte[] bytes = Files.readAllBytes(path);
      int end = bytes.length;
      while (end > 0 && bytes[end - 1] != '\n') {
        end--;
      }
      List<JournalRecord> records = read(path, new String(bytes, 0, end, StandardCharsets.UTF_8));
      Optional<String> recovered =
          end < bytes.length ? Optional.of(cut(path, end, bytes.length)) : Optional.empty();
      return new Journal(path, records, recovered, end);
    } catch (IOException e) {
      throw new InputException(
          path.toString(), "cannot be read: " + reason(e), "check the path and its rights", e);
    }
  }

  /// Cuts off what follows the last acknowledged record and says so.
  private static String cut(Path path, int end, int size) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
        FileLock lock = lock(path, channel)) {
      requireUntouched(path, channel, size);
      channel.truncate(end);
      channel.force(lock.isValid());
    }
    return "%s: cut off an unfinished last record of %s bytes, never acknowledged"
        .formatted(path, size - end);
  }

  private static List<JournalRecord> read(Path path, String text) {
    List<JournalRecord> records = new ArrayList<>();
    String before = FIRST_HASH;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      JournalRecord record = read(path, number, line, before);
      records.add(record);
      before = record.hash();
    }
    return records;
  }

  private static JournalRecord read(Path path, int number, String line, String before) {
    String where = path + ":" + number;
    try {
      JsonNode json = JSON.readTree(line);
      String hash = json.required("hash").stringValue();
      String body = JSON.writeValueAsString(json.required("body"));
      if (!hash.equals(hash(before, body)) || !line.concat("\n").equals(line(hash, body))) {
        throw new InputException(
            where,
            "the record was changed or a record before it is missing",
            "restore the journal from a backup, or start a new file with --journal");
      }
      JsonNode content = JSON.readTree(body);
      return new JournalRecord(
          content.required("sequence").longValue(),
          Instant.parse(content.required("asOf").stringValue()),
          JSON.writeValueAsString(content.required("decision")),
          DeskStateJson.read(content.required("state")),
          hash);
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new InputException(
          where,
          "is not a journal record: " + e.getMessage(),
          "restore the journal from a backup, or start a new file with --journal",
          e);
    }
  }

  /// What was cut off on opening, for the person to know.
  public Optional<String> recovered() {
    return recovered;
  }

  /// All records, oldest first.
  public List<JournalRecord> records() {
    return List.copyOf(records);
  }

  /// What the desk remembered before deciding on `asOf`: the state after the last decision on an
  /// earlier moment; empty state when there is none.
  public DeskState stateBefore(Instant asOf) {
    DeskState state = DeskState.EMPTY;
    for (JournalRecord record : records) {
      if (record.asOf().isBefore(asOf)) {
        state = record.state();
      }
    }
    return state;
  }

  /// Appends a decision and the state after it; returns once both are on the disk.
  ///
  /// @param decision as [DecisionJson] gives it
  public JournalRecord append(Instant asOf, Map<String, Object> decision, DeskState state) {
    if (!records.isEmpty() && records.getLast().asOf().isAfter(asOf)) {
      throw new InputException(
          path.toString(),
          "its last decision is of " + records.getLast().asOf() + ", after " + asOf,
          "decide on a later moment, or use another journal for a look back");
    }
    long sequence = records.size() + 1L;
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("sequence", sequence);
    body.put("asOf", asOf.toString());
    body.put("decision", decision);
    body.put("state", DeskStateJson.of(state));
    String before = records.isEmpty() ? FIRST_HASH : records.getLast().hash();
    // what is hashed is what reading gives back: numbers may print otherwise the first time
    String text = JSON.writeValueAsString(JSON.readTree(JSON.writeValueAsString(body)));
    String hash = hash(before, text);
    write(line(hash, text));
    var record = new JournalRecord(sequence, asOf, JSON.writeValueAsString(decision), state, hash);
    records.add(record);
    return record;
  }

  private static String line(String hash, String body) {
    return "{\"hash\":\"" + hash + "\",\"body\":" + body + "}\n";
  }

  private void write(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
            FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        FileLock lock = lock(path, channel)) {
      requireUntouched(path, channel, size);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(lock.isValid());
      size += bytes.length;
    } catch (IOException e) {
      throw new InputException(
          path.toString(),
          "cannot be written: " + reason(e),
          "check the folder, its rights and the space on the disk",
          e);
    }
  }

  /// A record appended by another program since this journal was read would break the chain.
  private static void requireUntouched(Path path, FileChannel channel, long size)
      throws IOException {
    if (channel.size() != size) {
      throw new InputException(
          path.toString(),
          "another program has written to this journal since it was opened",
          "run the command again");
    }
  }

  private static FileLock lock(Path path, FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      // another thread of this process holds it: the same answer as for another process
    }
    throw new InputException(
        path.toString(),
        "another program is writing to this journal",
        "wait until it has finished, or use another journal");
  }

  /// In words; the message of a file system's exception is only the path.
  private static String reason(IOException problem) {
    return switch (problem) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException absent -> "no such file or folder";
      default -> problem.toString();
    };
  }

  private static String hash(String before, String body) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(before.getBytes(StandardCharsets.US_ASCII));
      sha.update(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
