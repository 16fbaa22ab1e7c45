package alvh.files;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.instrument.FutureRoot;
import alvh.workspace.DatasetMapYaml;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The real data folder as a whole.
@Tag("real-data")
class RealFolderTest {
  @Test
  void every_file_of_the_folder_is_mapped_and_readable() {
    List<FileCheck> checks =
        DataCheck.of(RealData.folder(), DatasetMapYaml.of(RealData.folder()), RealFolder.rules());
    assertThat(checks).filteredOn(check -> check.problem().isPresent()).isEmpty();
  }

  /// The aim is two seconds on a quiet machine (0.8 s of processor time once warm, 2.3 s in a fresh
  /// process); the wide limit catches only a reader that has become much slower.
  @Test
  void whole_folder_loads_while_a_person_waits() {
    FileHistory warm = RealFolder.history();
    warm.seriesNames().forEach(warm::series);
    warm.futures(FutureRoot.VX);
    long start = System.nanoTime();
    FileHistory history = RealFolder.history();
    history.seriesNames().forEach(history::series);
    long series = System.nanoTime();
    assertThat(history.futures(FutureRoot.VX)).isPresent();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "whole folder: series %.2f s, all %.2f s%n", (series - start) / 1e9, seconds);
    assertThat(seconds).isLessThan(10);
  }
}
