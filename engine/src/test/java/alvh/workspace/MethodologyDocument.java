package alvh.workspace;

import alvh.RealData;
import alvh.fact.FactCatalogue;
import alvh.methodology.MethodologyPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// docs/methodology.md: the shipped catalogue beside the shipped playbooks.
public final class MethodologyDocument {
  private MethodologyDocument() {}

  /// Writes the page anew.
  public static void main(String[] arguments) throws IOException {
    Files.writeString(file(), text());
  }

  /// Where the page lies.
  static Path file() {
    return RealData.projectRoot().resolve("docs").resolve("methodology.md");
  }

  /// The page.
  static String text() {
    return MethodologyPage.of(
        MethodologyYaml.shipped(),
        PlaybookLibrary.shipped().stream()
            .map(name -> PlaybookLibrary.read(name, FactCatalogue.table()))
            .toList());
  }
}
