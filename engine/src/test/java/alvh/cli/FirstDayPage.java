package alvh.cli;

import alvh.RealData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// docs/first-day.md: the real output of the first day, under the words that explain it.
public final class FirstDayPage {
  private static final String TEXT = "/alvh/first-day.md";
  private static final int SHOWN_LINES = 70;
  private static final int FEW_LINES = 4;

  private FirstDayPage() {}

  /// Writes the page anew.
  public static void main(String[] arguments) throws IOException {
    Path scratch = Files.createTempDirectory("first-day");
    try (FirstDay day = FirstDay.run(scratch.resolve("my-desk"))) {
      Files.writeString(file(), of(day));
    }
  }

  /// Where the page lies.
  static Path file() {
    return RealData.projectRoot().resolve("docs").resolve("first-day.md");
  }

  /// The page: each line `@ VERB` of the template stands for the command and what it printed,
  /// `@%VERB` for the first lines of it.
  static String of(FirstDay day) throws IOException {
    StringBuilder page = new StringBuilder();
    for (String line : template().lines().toList()) {
      page.append(line.startsWith("@") ? shown(day, line.substring(2), lines(line)) : line + "\n");
    }
    return page.toString();
  }

  /// `@` shows all that is usual, `%` the first lines alone.
  private static int lines(String line) {
    return line.charAt(1) == '%' ? FEW_LINES : SHOWN_LINES;
  }

  /// A command and what it printed, as a block of code.
  static String shown(FirstDay day, String verb, int most) {
    FirstDay.Step step =
        day.steps().stream()
            .filter(s -> tidy(day, s.line()).equals(verb))
            .findFirst()
            .or(() ->
                day.steps().stream().filter(s -> tidy(day, s.line()).startsWith(verb)).findFirst())
            .orElseThrow();
    StringBuilder block = new StringBuilder("```\n");
    block.append("$ ").append(tidy(day, step.line())).append('\n');
    int lines = 0;
    for (String line : (step.run().err() + step.run().out()).lines().toList()) {
      if (lines++ < most) {
        block.append(tidy(day, line)).append('\n');
      }
    }
    if (lines > most) {
      block.append("... ").append(lines - most).append(" lines more\n");
    }
    return block.append("```\n").toString();
  }

  private static String tidy(FirstDay day, String text) {
    return text.replace(day.folder().toString(), "my-desk")
        .replace(RealData.projectRoot().toString() + "/", "")
        .stripTrailing();
  }

  private static String template() throws IOException {
    try (var in = FirstDayPage.class.getResourceAsStream(TEXT)) {
      if (in == null) {
        throw new IllegalStateException(TEXT + " is not among the test resources");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
