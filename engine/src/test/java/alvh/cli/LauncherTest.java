package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a small tree of its own, with stand-ins for Java and Maven that say what they
/// are asked.
class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      for last; do :; done
      case "$*" in
        *alvh.cli.StackMaps*) echo renewed >"$last" ;;
        *-XX:AOTCacheOutput=*)
          echo train >>"$ALVH_TEST_LOG"
          for each; do
            case $each in -XX:AOTCacheOutput=*) echo cache >"${each#*=}" ;; esac
          done ;;
        *) pwd; for each; do printf '%s\\n' "$each"; done ;;
      esac
      """;
  private static final String MAVEN =
      """
      #!/bin/sh
      echo build >>"$ALVH_TEST_LOG"
      mkdir -p engine/target/lib
      echo jar >engine/target/alvh.jar
      touch -t 200001010000 engine/target/alvh.jar
      echo picocli >engine/target/lib/picocli-1.jar
      echo other >engine/target/lib/other.jar
      """;

  @TempDir private Path folder;
  private Path home;
  private Path source;
  private Path log;

  @BeforeEach
  void plant() throws IOException {
    home = Files.createDirectories(folder.resolve("a clone & more"));
    log = folder.resolve("log");
    script(home.resolve("alvh"), Files.readString(RealData.projectRoot().resolve("alvh")));
    Files.setLastModifiedTime(home.resolve("alvh"), FileTime.from(Instant.EPOCH));
    script(folder.resolve("bin/mvn"), MAVEN);
    script(folder.resolve("jdk/bin/java"), JAVA);
    script(folder.resolve("jdk/bin/javac"), "");
    release("25.0.1");
    for (String name : List.of("config", "playbooks", "engine/src/main/java")) {
      Files.createDirectories(home.resolve(name));
    }
    Files.writeString(home.resolve("pom.xml"), "");
    Files.writeString(home.resolve("engine/pom.xml"), "");
    source = Files.writeString(home.resolve("engine/src/main/java/A.java"), "");
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void release(String version) throws IOException {
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private ProcessBuilder builder(Path launcher, String... arguments) {
    List<String> line = new ArrayList<>(List.of(launcher.toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().put("ALVH_JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("ALVH_TEST_LOG", log.toString());
    builder.environment().merge("PATH", folder.resolve("bin").toString(), (p, b) -> b + ":" + p);
    return builder.redirectErrorStream(true);
  }

  private static List<String> lines(Process process) throws IOException, InterruptedException {
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text.lines().toList();
  }

  private List<String> start(String... arguments) throws IOException, InterruptedException {
    return lines(builder(home.resolve("alvh"), arguments).start());
  }

  /// What was asked of the stand-ins since the last question.
  private List<String> work() throws IOException {
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    Files.deleteIfExists(log);
    return lines;
  }

  @Test
  void the_first_start_builds_and_trains_and_the_next_does_neither() throws Exception {
    start("version");
    assertThat(work()).containsExactly("build", "train");
    start("version");
    assertThat(work()).isEmpty();
  }

  @Test
  void words_with_spaces_the_folder_and_the_class_path_arrive() throws Exception {
    Path target = home.resolve("engine/target");
    List<String> said = start("decide", "--book", "my book.yaml");
    assertThat(said.getFirst()).isEqualTo(folder.toRealPath().toString());
    assertThat(said)
        .endsWith("alvh.cli.Main", "decide", "--book", "my book.yaml")
        .contains(
            "-Dalvh.home=" + home,
            "-XX:AOTCache=" + target.resolve("alvh.aot"),
            target
                + "/alvh.jar:"
                + target
                + "/lib/other.jar:"
                + target
                + "/start.lib/picocli-1.jar");
  }

  @Test
  void it_is_found_through_links() throws Exception {
    Path link = Files.createDirectories(folder.resolve("links")).resolve("alvh");
    Files.createSymbolicLink(link, Path.of("../a clone & more/alvh"));
    assertThat(lines(builder(link, "version").start())).endsWith("version");
    assertThat(work()).containsExactly("build", "train");
  }

  @Test
  void an_edited_an_added_and_a_deleted_file_build_anew() throws Exception {
    start("version");
    work();
    Files.writeString(source, "edited");
    start("version");
    assertThat(work()).contains("build");
    Path rule = Files.writeString(home.resolve("playbooks/mine.yaml"), "");
    start("version");
    assertThat(work()).contains("build");
    Files.delete(rule);
    start("version");
    assertThat(work()).contains("build");
    Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
    start("version");
    assertThat(work()).as("put back with an old date").contains("build");
  }

  @Test
  void another_build_of_the_jdk_trains_anew() throws Exception {
    start("version");
    work();
    release("25.0.2");
    start("version");
    assertThat(work()).containsExactly("train");
  }

  @Test
  void a_cache_can_be_done_without() throws Exception {
    ProcessBuilder without = builder(home.resolve("alvh"), "version");
    without.environment().put("ALVH_AOT", "off");
    assertThat(lines(without.start())).noneMatch(line -> line.contains("AOTCache"));
  }

  @Test
  void two_at_once_build_once_and_both_run() throws Exception {
    Process one = builder(home.resolve("alvh"), "one").start();
    Process two = builder(home.resolve("alvh"), "two").start();
    assertThat(lines(one)).endsWith("one");
    assertThat(lines(two)).endsWith("two");
    assertThat(work()).containsExactly("build", "train");
    assertThat(home.resolve("engine/target/lock")).doesNotExist();
  }

  @Test
  void the_lock_of_a_dead_process_is_taken_over() throws Exception {
    Path target = Files.createDirectories(home.resolve("engine/target"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createSymbolicLink(target.resolve("lock"), Path.of(Long.toString(dead.pid())));
    assertThat(start("version")).endsWith("version");
  }

  @Test
  void several_that_find_the_lock_of_a_dead_process_build_once() throws Exception {
    Path target = Files.createDirectories(home.resolve("engine/target"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createSymbolicLink(target.resolve("lock"), Path.of(Long.toString(dead.pid())));
    List<Process> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(builder(home.resolve("alvh"), "start").start());
    }
    for (Process one : all) {
      assertThat(lines(one)).endsWith("start");
    }
    assertThat(work()).containsExactly("build", "train");
    assertThat(target.toFile().list((d, name) -> name.startsWith("lock"))).isEmpty();
  }
}
