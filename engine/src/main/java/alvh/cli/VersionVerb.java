package alvh.cli;

import java.util.Map;
import picocli.CommandLine.Command;

/// `alvh version`.
@Command(
    name = "version",
    description = "The version of this program and of its Java.",
    footer = {"", "Examples:", "  alvh version --json"})
final class VersionVerb extends Verb {
  /// The version of the program, as in the parent pom.
  static final String VERSION = "0.1.0-SNAPSHOT";

  @Override
  public Integer call() {
    if (isJson()) {
      Map<String, Object> json = Json.object();
      json.put("version", VERSION);
      json.put("java", Runtime.version().toString());
      console().json(json);
    } else {
      console().line("alvh " + VERSION + " on Java " + Runtime.version());
    }
    return FINE;
  }
}
