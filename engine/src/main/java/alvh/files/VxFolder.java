package alvh.files;

import alvh.market.FuturesSeries;
import java.util.ArrayList;
import java.util.List;

/// Reads every VX file of a folder: the contracts first, the settlements by position where no
/// contract file has one, the derived panel only where there is no contract file at all.
final class VxFolder {
  private final ReadingRules rules;

  private VxFolder(ReadingRules rules) {
    this.rules = rules;
  }

  private record Part(List<VxContracts.Ranked> contracts, QualityReport quality) {}

  static VxContracts read(List<DataFile> files, ReadingRules rules) {
    VxFolder folder = new VxFolder(rules);
    List<Part> parts = folder.parts(files, DatasetKind.VX_CONTRACT);
    if (parts.isEmpty()) {
      return folder.join(folder.parts(files, DatasetKind.VX_PANEL), List.of());
    }
    VxContracts official = folder.join(parts, List.of());
    List<VxContracts.Ranked> filled = new ArrayList<>();
    for (DataFile file : files) {
      if (file.is(DatasetKind.VX_CURVE)) {
        QualityCounts quality = new QualityCounts();
        List<FuturesSeries> curve = new VxSettlements(rules, quality).readCurve(file.source());
        CurveFill.missing(official.monthly(), curve)
            .forEach(series -> filled.add(ranked(file, series)));
      }
    }
    return filled.isEmpty() ? official : folder.join(parts, filled);
  }

  /// Files are read side by side; the list keeps the order of their names.
  private List<Part> parts(List<DataFile> files, DatasetKind kind) {
    return files.parallelStream().filter(file -> file.is(kind)).map(this::read).toList();
  }

  private VxContracts join(List<Part> parts, List<VxContracts.Ranked> further) {
    List<VxContracts.Ranked> contracts = new ArrayList<>();
    QualityReport quality = new QualityReport(List.of());
    for (Part part : parts) {
      contracts.addAll(part.contracts());
      quality = quality.and(part.quality());
    }
    contracts.addAll(further);
    return VxContracts.of(contracts, rules, quality);
  }

  private Part read(DataFile file) {
    QualityCounts quality = new QualityCounts();
    List<FuturesSeries> contracts =
        file.is(DatasetKind.VX_PANEL)
            ? new VxSettlements(rules, quality).readPanel(file.source())
            : List.of(new VxContractReader(rules, quality).read(file.source()));
    return new Part(
        contracts.stream().map(series -> ranked(file, series)).toList(), quality.report());
  }

  private static VxContracts.Ranked ranked(DataFile file, FuturesSeries series) {
    return new VxContracts.Ranked(series, file.dataset().orElseThrow().precedence());
  }
}
