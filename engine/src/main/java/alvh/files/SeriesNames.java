package alvh.files;

import java.util.Set;
import java.util.TreeSet;

/// The names that a mapped file provides, known without reading it.
final class SeriesNames {
  private SeriesNames() {}

  /// The daily series of `file`.
  static Set<String> of(DataFile file) {
    Set<String> names = new TreeSet<>();
    if (file.dataset().isPresent()) {
      Dataset dataset = file.dataset().orElseThrow();
      switch (dataset.kind()) {
        case OHLC, COLUMNS, COUNTS, LONG, LEAN, VX_FINALS ->
            names.addAll(dataset.series().values());
        case EVENT_TABLE ->
            dataset
                .series()
                .values()
                .forEach(name -> {
                  names.add(name + ".actual");
                  names.add(name + ".consensus");
                });
        case RELEASES, VX_CONTRACT, VX_CURVE, VX_PANEL, CHAIN, IGNORED -> {}
      }
    }
    return names;
  }

  /// The releases of `file`.
  static Set<String> releasesOf(DataFile file) {
    Set<String> names = new TreeSet<>();
    if (file.is(DatasetKind.RELEASES) || file.is(DatasetKind.EVENT_TABLE)) {
      names.addAll(file.dataset().orElseThrow().series().values());
    }
    return names;
  }
}
