package alvh.rebuild;

/// What was learnt from the real chains (`config/rebuild.yaml`).
///
/// @param shape of smiles
/// @param widths of quotes
/// @param bands of the errors to expect
public record RebuildFit(ShapeCoefficients shape, WidthCoefficients widths, ErrorBands bands) {}
