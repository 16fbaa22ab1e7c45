package alvh.workspace;

/// The paper account.
///
/// @param equityUsd what it starts with, USD, > 0
/// @param fills how its orders are filled
public record PaperSettings(double equityUsd, Fills fills) {
  /// What is used when nothing is said.
  public static final PaperSettings DEFAULT = new PaperSettings(100_000, Fills.FRACTION);

  /// The fill models to choose from.
  public enum Fills {
    /// Halfway between bid and ask.
    MID,
    /// A fraction of each leg's width.
    FRACTION,
    /// Buy at the ask, sell at the bid.
    CROSS
  }
}
