package alvh.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The training run of the ahead-of-time cache: uses once what a user uses every day, so that the
/// cache holds the classes and profiles of it.
///
/// It reads the synthetic day in `examples/demo`, prints nothing and writes nothing.
public final class Training {
  private static final String DAY = "2025-08-11";

  private Training() {}

  /// Runs the verbs.
  ///
  /// @param arguments none; the project's folder is in the property `alvh.home`
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    int worst = run(Path.of(System.getProperty("alvh.home", "")));
    if (worst != 0) {
      System.exit(worst);
    }
  }

  /// Runs the verbs on the synthetic day below `home`.
  ///
  /// @return the worst exit code
  static int run(Path home) {
    int worst = 0;
    try (var nowhere = new PrintWriter(Writer.nullWriter())) {
      for (List<String> line : lines(home.resolve("examples").resolve("demo"))) {
        worst = Math.max(worst, Main.run(nowhere, nowhere, line.toArray(String[]::new)));
      }
    }
    return worst;
  }

  private static List<List<String>> lines(Path demo) {
    var history = List.of("--as-of", DAY, "--data", demo.toString());
    var chain = List.of("--chain", demo.resolve("spx_quotedata_synthetic.csv").toString());
    var book = List.of("--book", demo.resolve("book.yaml").toString());
    return List.of(
        List.of("version"),
        List.of("--help"),
        List.of("rules", "list"),
        List.of("rules", "show", "S-24"),
        List.of("rules", "check"),
        List.of("doctor"),
        join(List.of("term"), history),
        join(List.of("vix"), chain, history),
        join(List.of("decide"), chain, history, book),
        join(List.of("decide", "--json"), chain, history, book),
        join(List.of("explain", "S-24"), chain, history, book));
  }

  @SafeVarargs
  private static List<String> join(List<String>... parts) {
    List<String> all = new ArrayList<>();
    for (List<String> part : parts) {
      all.addAll(part);
    }
    return all;
  }
}
