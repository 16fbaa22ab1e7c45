package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The copy of an old jar that the ahead-of-time cache can hold.
class StackMapsTest {
  private static final int JAVA_5 = 49;
  private static final int JAVA_8 = 52;

  @TempDir private static Path folder;
  private static Path old;
  private static Path renewed;

  @BeforeAll
  static void copy() throws IOException, URISyntaxException {
    old = Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    renewed = folder.resolve("renewed.jar");
    StackMaps.copy(old, renewed);
  }

  private static List<String> entries(Path jar) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    }
  }

  private static int version(Path jar, String entry) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile());
        DataInputStream in = new DataInputStream(file.getInputStream(file.getEntry(entry)))) {
      in.readInt();
      in.readUnsignedShort();
      return in.readUnsignedShort();
    }
  }

  @Test
  void every_entry_is_there_and_old_classes_have_a_newer_version() throws IOException {
    assertThat(entries(renewed)).isEqualTo(entries(old));
    assertThat(version(old, "picocli/CommandLine.class")).isEqualTo(JAVA_5);
    assertThat(version(renewed, "picocli/CommandLine.class")).isEqualTo(JAVA_8);
  }

  /// Initialising a class makes the JVM verify it against its stack maps.
  @Test
  void the_virtual_machine_accepts_every_class() throws IOException, ClassNotFoundException {
    URL[] jar = {renewed.toUri().toURL()};
    int verified = 0;
    try (URLClassLoader loader = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
      for (String entry : entries(renewed)) {
        if (entry.startsWith("picocli/") && entry.endsWith(".class")) {
          String name = entry.replace('/', '.').substring(0, entry.length() - ".class".length());
          Class.forName(name, true, loader);
          verified++;
        }
      }
    }
    assertThat(verified).isGreaterThan(100);
  }
}
