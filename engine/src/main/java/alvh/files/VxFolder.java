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

  /// Whether `file` holds VX futures in any of the layouts.
  static boolean isOfVx(DataFile file) {
    return file.is(DatasetKind.VX_CONTRACT)
        || file.is(DatasetKind.VX_CURVE)
        || file.is(DatasetKind.VX_PANEL);
  }

  static VxContracts read(List<DataFile> files, ReadingRules rules) {
    VxFolder folder = new VxFolder(rules);
    List<Part> parts = folder.parts(files, DatasetKind.VX_CONTRACT);
    if (parts.isEmpty()) {
      return folder.join(folder.parts(files, DatasetKind.VX_PANEL), List.of());
    }
    VxContracts official = folder.join(parts, List.of());
    List<Part> filled = new ArrayList<>();
    for (DataFile file : files) {
      if (file.is(DatasetKind.VX_CURVE)) {
        QualityCounts quality = new QualityCounts();
        List<FuturesSeries> curve = new VxSettlements(rules, quality).readCurve(file.source());
        List<FuturesSeries> missing = CurveFill.missing(official.monthly(), curve);
        missing.forEach(series -> count(series, quality));
        filled.add(
            new Part(
                missing.stream().map(series -> ranked(file, series)).toList(), quality.report()));
      }
    }
    return filled.isEmpty() ? official : folder.join(parts, filled);
  }

  private static void count(FuturesSeries filled, QualityCounts quality) {
    String contract = filled.contract().label();
    filled
        .bars()
        .forEach(
            b -> quality.add(QualityKind.FILLED, filled.source(), contract + " " + b.tradeDate()));
  }

  /// Files are read side by side; the list keeps the order of their names.
  private List<Part> parts(List<DataFile> files, DatasetKind kind) {
    return files.parallelStream().filter(file -> file.is(kind)).map(this::read).toList();
  }

  private VxContracts join(List<Part> parts, List<Part> further) {
    List<VxContracts.Ranked> contracts = new ArrayList<>();
    QualityReport quality = new QualityReport(List.of());
    List<Part> all = new ArrayList<>(parts);
    all.addAll(further);
    for (Part part : all) {
      contracts.addAll(part.contracts());
      quality = quality.and(part.quality());
    }
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
