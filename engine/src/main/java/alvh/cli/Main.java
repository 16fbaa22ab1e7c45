package alvh.cli;

import alvh.input.InputException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// The command line.
@Command(
    name = "alvh",
    description = "SPX iron condors and their VIX hedges in one book, one decision and one proof.",
    footer = {
      "",
      "Exit codes: 0 fine, 1 nothing to do or found wanting, 2 bad input, 3 a fault of this program.",
      "It never sends an order. Educational software, not advice."
    })
public final class Main {
  private static final int BAD_INPUT = 2;
  private static final int OUR_FAULT = 3;

  @SuppressWarnings("UnusedVariable") // the command line library reads it
  @CommandLine.Mixin
  private HelpOption help = new HelpOption();

  private Main() {}

  /// Runs the verb that `arguments` name and ends the process with its exit code.
  public static void main(String[] arguments) {
    // numbers and letters look the same on every machine
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    int code = run(out, err, arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }

  /// Runs the verb that `arguments` name.
  ///
  /// @return the exit code
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine commandLine = new CommandLine(new Main());
    // before the settings, which go down to the verbs that are there
    Verbs.add(commandLine, arguments);
    commandLine
        .setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(false)
        .registerConverter(LocalDate.class, Main::date)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::badArguments)
        .setExecutionExceptionHandler(Main::failed);
    if (arguments.length == 0) {
      commandLine.usage(out);
      return BAD_INPUT;
    }
    return commandLine.execute(arguments);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException no) {
      throw new CommandLine.TypeConversionException(
          "'" + text + "' is no date; write it as 2024-01-05");
    }
  }

  private static int badArguments(ParameterException problem, String[] arguments) {
    CommandLine line = problem.getCommandLine();
    PrintWriter err = line.getErr();
    err.println(problem.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(problem, err)) {
      err.println("  mend: see `" + line.getCommandSpec().qualifiedName() + " --help`");
    }
    return BAD_INPUT;
  }

  private static int failed(
      Exception problem, CommandLine line, CommandLine.ParseResult arguments) {
    PrintWriter err = line.getErr();
    if (problem instanceof InputException input) {
      err.println(input.getMessage());
      return BAD_INPUT;
    }
    err.println("alvh: a fault of this program: " + problem);
    err.println("  mend: please report it with " + report(problem, arguments.originalArgs()));
    return OUR_FAULT;
  }

  /// Writes what a maintainer needs to a file and names it.
  private static String report(Exception problem, List<String> arguments) {
    try {
      Path file = Files.createTempFile("alvh-fault-", ".txt");
      try (PrintWriter text = new PrintWriter(Files.newBufferedWriter(file))) {
        text.println("alvh " + VersionVerb.VERSION + " on Java " + Runtime.version());
        text.println("arguments: " + String.join(" ", arguments));
        problem.printStackTrace(text);
      }
      return file.toString();
    } catch (IOException e) {
      return "the text above (no report file could be written: " + e.getMessage() + ")";
    }
  }
}
