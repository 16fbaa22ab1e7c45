package alvh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A second Java process of a test, with the test's class path: to be killed, or to work beside it.
public final class ChildJvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader lines;

  private ChildJvm(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Runs the `main` of `program`.
  public static ChildJvm of(Class<?> program, String... arguments) {
    return with(List.of(), program, arguments);
  }

  /// Runs the `main` of `program` with further options of Java, such as `-Djava.io.tmpdir=...`.
  public static ChildJvm with(List<String> options, Class<?> program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    try {
      return new ChildJvm(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The process number.
  public long pid() {
    return process.pid();
  }

  /// Waits for its next line; none when it has ended.
  public Optional<String> line() {
    try {
      return Optional.ofNullable(lines.readLine());
    } catch (IOException e) {
      // the pipe of a killed process may end like this too
      return Optional.empty();
    }
  }

  /// Every line it has left to say, up to its end.
  public List<String> rest() {
    List<String> rest = new ArrayList<>();
    for (Optional<String> line = line(); line.isPresent(); line = line()) {
      rest.add(line.get());
    }
    return rest;
  }

  /// Kills it at once, without a chance to tidy up.
  public ChildJvm kill() {
    process.destroyForcibly();
    return this;
  }

  /// Asks it to end, as an interrupt from the keyboard does.
  public ChildJvm terminate() {
    process.destroy();
    return this;
  }

  /// Waits for its end.
  ///
  /// @return the exit code
  public int end() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
    end();
  }
}
