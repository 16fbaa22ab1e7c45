package alvh.report;

import java.nio.file.Path;
import java.util.Optional;

/// Writes the results of a synthetic run, to look at them: `FOLDER [DAYS]`.
final class TearSheetPage {
  private TearSheetPage() {}

  public static void main(String[] args) {
    int days = args.length > 1 ? Integer.parseInt(args[1]) : 800;
    Results results = SyntheticResults.of(days, 7);
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      ResultsFolder.write(Path.of(args[0]), results, Optional.empty());
      System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }
}
