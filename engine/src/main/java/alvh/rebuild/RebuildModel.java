package alvh.rebuild;

/// What rebuilding has learnt from real chains, ready to use.
///
/// @param smiles smiles by day, expiry and level
/// @param widths bid-ask widths
/// @param bands how far off the results are
public record RebuildModel(SmileSource smiles, QuoteWidths widths, ErrorBands bands) {
  /// The models of `fit`.
  public static RebuildModel of(RebuildFit fit) {
    FittedShape shape = new FittedShape(fit.shape());
    QuoteWidths widths =
        new PlatformWidths(
            new FittedWidths(fit.widths()), new FittedWidths(fit.floor()), fit.moved());
    return new RebuildModel(shape::smile, widths, fit.bands());
  }
}
