package alvh.desk;

import alvh.playbook.Latches;
import alvh.playbook.Signatures;
import alvh.risk.CondorEntry;
import alvh.vix.VxRegime;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the desk remembers from one decision to the next; a value, reproducible by replaying the
/// days from [#EMPTY].
///
/// @param decidedOn the day of the decision that left this state; empty before the first
/// @param signatures consents that stand
/// @param entries the exposure of each condor when it was first valued, by position id
/// @param layers the state of each hedge layer, by its label
/// @param vxRegime the regime of the VX curve, which has hysteresis; empty while none was seen
/// @param latches the rules that have fired and wait for their release
/// @param recalibratedOn the last day on which hedge sizes were set anew; empty before the first
public record DeskState(
    Optional<LocalDate> decidedOn,
    Signatures signatures,
    Map<String, CondorEntry> entries,
    Map<String, LayerState> layers,
    Optional<VxRegime> vxRegime,
    Latches latches,
    Optional<LocalDate> recalibratedOn) {
  /// Nothing remembered.
  public static final DeskState EMPTY =
      new DeskState(
          Optional.empty(),
          Signatures.NONE,
          Map.of(),
          Map.of(),
          Optional.empty(),
          Latches.NONE,
          Optional.empty());

  /// The same with these signatures.
  public DeskState with(Signatures standing) {
    return new DeskState(decidedOn, standing, entries, layers, vxRegime, latches, recalibratedOn);
  }

  public DeskState {
    entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    layers = Collections.unmodifiableMap(new TreeMap<>(layers));
  }
}
