package alvh.playbook;

/// A part of a wider proposal that a gate or a blocking rule holds back: carry out the rest.
///
/// @param part what must not be done, such as `resize-layer 2` within `resize-layer`
/// @param why the gate and what would open it
public record HeldBack(Proposal part, String why) {}
