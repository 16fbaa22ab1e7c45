package alvh.cli;

import java.util.Locale;
import java.util.Map;

/// One line of `alvh doctor`.
///
/// @param name what was looked at, a word or two
/// @param text what was found
/// @param mend what to do about it; empty when nothing needs to be done
record Checkup(String name, Checkup.State state, String text, String mend) {
  /// How it is.
  enum State {
    /// Nothing to do.
    OK,
    /// Works, but read the line.
    WARN,
    /// Something is wanting.
    FAIL
  }

  static Checkup ok(String name, String text) {
    return new Checkup(name, State.OK, text, "");
  }

  static Checkup warn(String name, String text, String mend) {
    return new Checkup(name, State.WARN, text, mend);
  }

  static Checkup fail(String name, String text, String mend) {
    return new Checkup(name, State.FAIL, text, mend);
  }

  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("name", name);
    json.put("state", state.name().toLowerCase(Locale.ROOT));
    json.put("text", text);
    json.put("mend", mend);
    return json;
  }
}
