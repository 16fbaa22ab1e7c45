package alvh.desk;

import java.time.LocalDate;

/// The state of one hedge layer.
///
/// @param status where it stands
/// @param since the day it came to stand there
public record LayerState(LayerStatus status, LocalDate since) {}
