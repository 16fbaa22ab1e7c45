package alvh.cli;

import alvh.input.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/// `alvh demo`.
@Command(
    name = "demo",
    description =
        "A synthetic trading day, its numbers and the decision for a book; needs no data.",
    footer = {"", "Examples:", "  alvh demo", "  alvh demo --json     (the decision)"})
final class DemoVerb extends Verb {
  private static final String DAY = "2025-08-11";
  private static final String SHORT_FOLDER = "examples/demo";
  private static final String CHAIN = "spx_quotedata_synthetic.csv";

  @Override
  public Integer call() {
    Path folder = Path.of(System.getProperty("alvh.home", "")).resolve("examples").resolve("demo");
    if (!Files.isRegularFile(folder.resolve(CHAIN))) {
      throw new InputException(
          folder.toString(),
          "the synthetic day is not there",
          "run ./alvh demo from a clone of the project");
    }
    List<String> market =
        List.of(
            "--chain",
            folder.resolve(CHAIN).toString(),
            "--as-of",
            DAY,
            "--data",
            folder.toString());
    if (isJson()) {
      return run(
          with("decide", market, "--book", folder.resolve("book.yaml").toString(), "--json"));
    }
    console().line("A synthetic day of our own making: no price below is of a real market.");
    List<List<String>> steps =
        List.of(
            with("decide", market, "--book", folder.resolve("book.yaml").toString()),
            with("vix", market),
            with("term", List.of("--as-of", DAY, "--data", folder.toString())));
    for (List<String> step : steps) {
      int code = show(step, folder);
      if (code != FINE) {
        return code;
      }
    }
    return FINE;
  }

  private static List<String> with(String verb, List<String> market, String... more) {
    List<String> arguments = new ArrayList<>(List.of(verb));
    arguments.addAll(market);
    arguments.addAll(List.of(more));
    return arguments;
  }

  /// Runs a step under the line that a person would type in the project's folder.
  private int show(List<String> step, Path folder) {
    console().line("");
    console().line("$ alvh " + String.join(" ", step).replace(folder.toString(), SHORT_FOLDER));
    console().line("");
    return run(step);
  }

  private int run(List<String> arguments) {
    return Main.run(console().out(), console().err(), arguments.toArray(String[]::new));
  }
}
