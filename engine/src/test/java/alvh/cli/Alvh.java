package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the command line as a person does and keeps what it wrote.
final class Alvh {
  /// What one run gave.
  ///
  /// @param code the exit code
  /// @param out what went to standard output
  /// @param err what went to standard error
  record Run(int code, String out, String err) {
    /// The output as JSON; the run must have been fine.
    JsonNode json() {
      assertThat(code).as(err).isZero();
      return JsonMapper.shared().readTree(out);
    }
  }

  private Alvh() {}

  static Run run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code;
    try (PrintWriter toOut = new PrintWriter(out);
        PrintWriter toErr = new PrintWriter(err)) {
      code = Main.run(toOut, toErr, arguments);
    }
    return new Run(code, out.toString(), err.toString());
  }

  /// A verb on the ten condors of Friday 2024-01-05.
  static Run january2024(String verb, String... more) {
    return on("spx_quotedata_2024-01-05_cboe.csv.gz", "book-2024-01-05.yaml", verb, more);
  }

  /// A verb on the condors of January and February 2018.
  static Run early2018(String verb, String... more) {
    return on("SPXW_2018-01-02_2018-02-28_long-form.csv.gz", "book-2018.yaml", verb, more);
  }

  private static Run on(String chain, String book, String verb, String... more) {
    List<String> arguments = new ArrayList<>(List.of(verb));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--chain", RealData.file("spx-options/" + chain).toString()));
    arguments.addAll(List.of("--data", RealData.folder().toString()));
    arguments.addAll(List.of("--book", example(book)));
    return run(arguments.toArray(String[]::new));
  }

  /// A file of the examples that come with the project.
  static String example(String name) {
    return RealData.projectRoot().resolve("examples").resolve(name).toString();
  }
}
