package alvh.feed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// What a data folder holds of one target.
///
/// @param target the file
/// @param stamp where it was taken; empty when it was not fetched
/// @param state what lies there
public record HeldFile(Target target, Optional<Stamp> stamp, State state) {
  /// What lies under a name.
  public enum State {
    /// Nothing.
    MISSING("missing"),
    /// The file as it was fetched.
    FETCHED("fetched"),
    /// A file that was fetched and changed since.
    CHANGED("changed by hand"),
    /// A file that was not fetched.
    OWN("put there by hand"),
    /// Nothing, and the source has nothing either.
    NOT_PUBLISHED("not published");

    private final String text;

    State(String text) {
      this.text = text;
    }

    /// In words.
    public String text() {
      return text;
    }
  }

  /// The last date of the file as it was fetched.
  public Optional<LocalDate> lastDate() {
    return stamp.map(Stamp::lastDate);
  }

  /// What `folder` holds of `target`.
  public static HeldFile of(Path folder, Target target) {
    DataStore store =
        new DataStore(
            folder,
            span -> {
              throw new IllegalStateException("looking waits for nothing");
            });
    Optional<Stamp> stamp = store.stamp(target.file());
    State state =
        switch (store.held(target.file())) {
          case DataStore.Held.Nothing _ ->
              store.absence(target.file()).isPresent() ? State.NOT_PUBLISHED : State.MISSING;
          case DataStore.Held.Fetched _ -> State.FETCHED;
          case DataStore.Held.Foreign foreign -> foreign.wasFetched() ? State.CHANGED : State.OWN;
        };
    return new HeldFile(target, stamp, state);
  }
}
