package alvh.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of the command line inside the test.
///
/// @param code the exit code
/// @param out what it printed
/// @param err what it said beside it
record CommandRun(int code, String out, String err) {
  static CommandRun of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new CommandRun(code, out.toString(), err.toString());
  }

  /// A run with `arguments` and then `more`.
  static CommandRun of(List<String> arguments, String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return of(all.toArray(String[]::new));
  }

  /// The output as JSON.
  JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }
}
