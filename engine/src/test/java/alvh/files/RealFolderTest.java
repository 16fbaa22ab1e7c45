package alvh.files;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.instrument.FutureRoot;
import alvh.workspace.DatasetMapYaml;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The real data folder as a whole.
@Tag("real-data")
class RealFolderTest {
  @Test
  void every_file_of_the_folder_is_mapped_and_readable() {
    List<FileCheck> checks =
        DataCheck.of(RealData.folder(), DatasetMapYaml.of(RealData.folder()), RealFolder.rules());
    checks.stream()
        .filter(c -> !c.file().contains("VX_"))
        .forEach(c -> System.out.println("MEASURE " + c.text()));
    checks.stream()
        .filter(c -> c.file().contains("VX_"))
        .filter(c -> c.problem().isPresent() || !c.quality().findings().isEmpty())
        .limit(30)
        .forEach(c -> System.out.println("MEASURE " + c.text()));
    assertThat(checks).filteredOn(check -> check.problem().isPresent()).isEmpty();
  }

  @Test
  void whole_folder_loads_in_the_time_of_a_breath() {
    long start = System.nanoTime();
    FileHistory history = RealFolder.history();
    history.seriesNames().forEach(history::series);
    long series = System.nanoTime();
    history.futures(FutureRoot.VX);
    long end = System.nanoTime();
    System.out.println("MEASURE series " + (series - start) / 1e9 + " vx " + (end - series) / 1e9);
    System.out.println("MEASURE " + history.quality().text());
  }
}
