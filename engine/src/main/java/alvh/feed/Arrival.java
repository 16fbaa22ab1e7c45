package alvh.feed;

import alvh.files.DatasetMap;
import alvh.files.FileContent;
import alvh.files.ReadingRules;
import alvh.input.InputException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks into a version that has arrived and puts it in place when it can be trusted.
final class Arrival {
  private final DataStore store;
  private final DatasetMap map;
  private final ReadingRules rules;
  private final Instant now;

  Arrival(DataStore store, DatasetMap map, ReadingRules rules, Instant now) {
    this.store = store;
    this.map = map;
    this.rules = rules;
    this.now = now;
  }

  FetchOutcome judge(Target target, DataStore.Held held, Download.Fresh fresh, boolean isAccepted) {
    FetchOutcome outcome = decide(target, held, fresh, isAccepted);
    SafeFile.delete(fresh.candidate());
    return outcome;
  }

  private FetchOutcome decide(
      Target target, DataStore.Held held, Download.Fresh fresh, boolean isAccepted) {
    FileContent content;
    try {
      content = FileContent.read(fresh.candidate(), target.file(), map, rules);
    } catch (InputException unreadable) {
      return new FetchOutcome.Refused(
          headerChange(target, fresh.candidate()) + unreadable.where() + ": " + unreadable.what(),
          "look at " + target.url() + "; if its layout has changed, this program has to learn it");
    }
    Stamp stamp = stamp(target, fresh, content);
    switch (held) {
      case DataStore.Held.Nothing _ -> {}
      case DataStore.Held.Fetched fetched -> {
        if (fetched.stamp().sha256().equals(fresh.sha256())) {
          return same(target, stamp, fetched.stamp().fetchedAt());
        }
      }
      case DataStore.Held.Foreign foreign -> {
        if (foreign.sha256().equals(fresh.sha256())) {
          return same(target, stamp, now);
        }
        if (!isAccepted) {
          return edited(target, foreign);
        }
      }
    }
    Acceptance.Verdict verdict = compare(target, held, fresh, content);
    if (!verdict.problems().isEmpty() && !isAccepted) {
      return new FetchOutcome.Refused(
          String.join("; ", verdict.problems()),
          "look at " + target.url() + "; " + acceptance(target) + " takes it anyway");
    }
    store.swapIn(target.file(), stamp);
    return new FetchOutcome.Fresh(stamp, verdict.revised());
  }

  private FetchOutcome same(Target target, Stamp stamp, Instant fetchedAt) {
    Stamp merged =
        new Stamp(
            stamp.url(),
            fetchedAt,
            now,
            stamp.etag(),
            stamp.lastModified(),
            stamp.sha256(),
            stamp.bytes(),
            stamp.rows(),
            stamp.firstDate(),
            stamp.lastDate());
    store.stamp(target.file(), merged);
    return new FetchOutcome.Unchanged(merged, "");
  }

  private FetchOutcome edited(Target target, DataStore.Held.Foreign foreign) {
    return new FetchOutcome.Refused(
        target.file()
            + (foreign.wasFetched()
                ? " was changed by hand since it was fetched"
                : " was put there by hand")
            + " and differs from the source",
        "move it away to keep it; " + acceptance(target) + " replaces it");
  }

  private static String acceptance(Target target) {
    return "`alvh data fetch --accept " + target.source().id() + "`";
  }

  private Acceptance.Verdict compare(
      Target target, DataStore.Held held, Download.Fresh fresh, FileContent content) {
    List<String> problems = new ArrayList<>();
    if (!fresh.hasKnownEnd()) {
      problems.add("the source does not say where it ends, so a part of it may be missing");
    }
    Optional<FileContent> old =
        held instanceof DataStore.Held.Nothing ? Optional.empty() : heldContent(target);
    if (old.isEmpty()) {
      return new Acceptance.Verdict(problems, 0);
    }
    if (endsWithLine(store.path(target.file())) && !endsWithLine(fresh.candidate())) {
      problems.add("it ends in the middle of a line");
    }
    Source source = target.source();
    Acceptance.Verdict verdict =
        Acceptance.compare(old.orElseThrow(), content, source.isRolling(), source.revisable());
    problems.addAll(verdict.problems());
    return new Acceptance.Verdict(problems, verdict.revised());
  }

  /// The held version; what cannot be read any more is no measure of the new one.
  private Optional<FileContent> heldContent(Target target) {
    try {
      return Optional.of(FileContent.read(store.path(target.file()), target.file(), map, rules));
    } catch (InputException unusable) {
      return Optional.empty();
    }
  }

  private static boolean endsWithLine(Path path) {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      if (file.length() == 0) {
        return false;
      }
      file.seek(file.length() - 1);
      return file.read() == '\n';
    } catch (IOException unreadable) {
      throw new InputException(
          path.toString(), "cannot be read: " + unreadable, "check its permissions", unreadable);
    }
  }

  private String headerChange(Target target, Path candidate) {
    Path old = store.path(target.file());
    if (!Files.isRegularFile(old)) {
      return "";
    }
    try {
      List<String> was = FileContent.columns(old);
      List<String> is = FileContent.columns(candidate);
      return was.equals(is)
          ? ""
          : "its header changed from "
              + String.join(",", was)
              + " to "
              + (is.isEmpty() ? "none" : String.join(",", is))
              + "; ";
    } catch (InputException noText) {
      return "";
    }
  }

  private Stamp stamp(Target target, Download.Fresh fresh, FileContent content) {
    return new Stamp(
        target.url(),
        now,
        now,
        fresh.validators().etag(),
        fresh.validators().lastModified(),
        fresh.sha256(),
        fresh.bytes(),
        content.rows(),
        content.first(),
        content.last());
  }
}
