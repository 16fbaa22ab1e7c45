package alvh;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// Where the real market data of the `real-data` tests lies.
///
/// System property or environment variable `ALVH_REAL_DATA`; by default the folder `shared/data`
/// beside the project. When it is absent the test fails under `CI=true` and is skipped with a
/// printed reason elsewhere.
public final class RealData {
  private static final String NAME = "ALVH_REAL_DATA";

  private RealData() {}

  /// The data folder; does not return when there is none.
  public static Path folder() {
    Path folder =
        Optional.ofNullable(System.getProperty(NAME))
            .or(() -> Optional.ofNullable(System.getenv(NAME)))
            .map(Path::of)
            .orElseGet(() -> projectRoot().resolveSibling("shared").resolve("data"));
    if (!Files.isDirectory(folder)) {
      String reason = "real market data not found at " + folder + "; set " + NAME;
      if ("true".equals(System.getenv("CI"))) {
        fail(reason);
      }
      System.out.println("skipped: " + reason);
      Assumptions.abort(reason);
    }
    return folder;
  }

  /// The file `name` below the data folder.
  public static Path file(String name) {
    return folder().resolve(name);
  }

  /// The root of the project: tests run in the module's folder, one below it.
  public static Path projectRoot() {
    return Path.of("..").toAbsolutePath().normalize();
  }
}
