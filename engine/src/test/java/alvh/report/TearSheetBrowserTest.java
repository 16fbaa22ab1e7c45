package alvh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page in a real browser, on a desk, on a phone and in the dark; skipped where none is
/// installed.
@Tag("slow")
class TearSheetBrowserTest {
  private static final long LONGEST_SECONDS = 120;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1280,2000", "390,2000"})
  void the_charts_are_drawn_without_an_error(String size) throws Exception {
    String page = loaded(size, 900, false);
    assertThat(page).containsPattern("<html[^>]* data-drawn=\"3\"");
    assertThat(count(page, "<canvas")).isEqualTo(3);
    // crises, calm years, layers, parts
    assertThat(count(page, "<svg")).isEqualTo(4);
    assertThat(count(page, "<rect")).isGreaterThan(60);
    assertThat(page).doesNotContain("NaN\"");
    assertThat(page).containsPattern("id=\"shown\"[^>]*>\\d+ of \\d+<");
  }

  @Test
  void the_dark_page_is_drawn_too() throws Exception {
    assertThat(loaded("1280,2000", 900, true)).containsPattern("<html[^>]* data-drawn=\"3\"");
  }

  @Test
  void a_run_of_one_day_is_drawn_too() throws Exception {
    assertThat(loaded("1280,2000", 1, false)).containsPattern("<html[^>]* data-drawn=\"3\"");
  }

  /// The page after its scripts; fails on any message in the console.
  private String loaded(String size, int days, boolean isDark)
      throws IOException, InterruptedException {
    Optional<String> browser = browser();
    assumeTrue(browser.isPresent(), "no chromium");
    ResultsFolder.write(folder.resolve("r"), SyntheticResults.of(days, 3), Optional.empty());
    File console = folder.resolve("console").toFile();
    File out = folder.resolve("out").toFile();
    Process process =
        new ProcessBuilder(
                browser.orElseThrow(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--blink-settings=preferredColorScheme=" + (isDark ? 0 : 1),
                "--enable-logging=stderr",
                "--virtual-time-budget=5000",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + size,
                "--dump-dom",
                folder.resolve("r/tearsheet.html").toUri().toString())
            .redirectError(console)
            .redirectOutput(out)
            .start();
    try {
      assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).as("loads in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readString(console.toPath())).doesNotContain("CONSOLE");
    return Files.readString(out.toPath());
  }

  private static long count(String page, String text) {
    return Pattern.compile(Pattern.quote(text)).matcher(page).results().count();
  }

  private static Optional<String> browser() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name ->
            Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
