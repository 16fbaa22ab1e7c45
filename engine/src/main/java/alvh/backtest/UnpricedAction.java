package alvh.backtest;

/// An action on a position that is called for and has no order, as a leg has no price.
///
/// @param position the position that stays as it is
/// @param action the action: `close-side put of P1`
/// @param why the leg or the market that is missing
/// @param reason the rules behind it, in words
public record UnpricedAction(String position, String action, String why, String reason) {}
