package alvh.execution;

/// One price of a [LimitLadder].
///
/// @param netPrice points per package, positive when received, negative when paid
/// @param shareOfWidth what is given up of the package's whole width: 0 at the far side of the
///   market, .5 at mid, 1 at natural
public record LimitStep(double netPrice, double shareOfWidth) {}
