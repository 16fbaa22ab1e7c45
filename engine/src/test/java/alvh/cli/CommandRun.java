package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of the command line inside the test, as a person runs it.
///
/// @param code the exit code
/// @param out what it printed
/// @param err what it said beside it
record CommandRun(int code, String out, String err) {
  static CommandRun of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code;
    try (PrintWriter toOut = new PrintWriter(out);
        PrintWriter toErr = new PrintWriter(err)) {
      code = Main.run(toOut, toErr, arguments);
    }
    return new CommandRun(code, out.toString(), err.toString());
  }

  /// A run with `arguments` and then `more`.
  static CommandRun of(List<String> arguments, String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return of(all.toArray(String[]::new));
  }

  /// On the ten condors of Friday 2024-01-05.
  static CommandRun january2024(String... words) {
    return on("spx_quotedata_2024-01-05_cboe.csv.gz", "book-2024-01-05.yaml", words);
  }

  /// On the condors of January and February 2018.
  static CommandRun early2018(String... words) {
    return on("SPXW_2018-01-02_2018-02-28_long-form.csv.gz", "book-2018.yaml", words);
  }

  private static CommandRun on(String chain, String book, String... words) {
    return of(
        List.of(words),
        "--chain",
        RealData.file("spx-options/" + chain).toString(),
        "--data",
        RealData.folder().toString(),
        "--book",
        example(book));
  }

  /// A file of the examples that come with the project.
  static String example(String name) {
    return RealData.projectRoot().resolve("examples").resolve(name).toString();
  }

  /// The output as JSON, whatever the exit code.
  JsonNode json() {
    assertThat(out).as(err).isNotBlank();
    return JsonMapper.shared().readTree(out);
  }
}
