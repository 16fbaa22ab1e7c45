package alvh.rebuild;

/// What rebuilding has learnt from real chains.
///
/// @param smiles smiles by day, expiry and level
/// @param widths bid-ask widths
public record RebuildModel(SmileSource smiles, QuoteWidths widths) {}
