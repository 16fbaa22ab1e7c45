package alvh.rebuild;

import java.time.LocalDate;

/// What was learnt from the real chains (`config/rebuild.yaml`).
///
/// @param shape of smiles
/// @param widths of quotes on the electronic platform
/// @param floor of quotes of SPX options before they moved there
/// @param moved when they did
/// @param bands of the errors to expect
public record RebuildFit(
    ShapeCoefficients shape,
    WidthCoefficients widths,
    WidthCoefficients floor,
    LocalDate moved,
    ErrorBands bands) {}
