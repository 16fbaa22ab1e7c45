package alvh.workspace;

import alvh.desk.DeskState;
import java.time.Instant;

/// One acknowledged decision in a journal.
///
/// @param sequence counts from 1
/// @param asOf the moment decided on
/// @param decision the decision as the JSON text that was written
/// @param state what the desk remembered after it
/// @param hash of this record and, through it, of every record before
public record JournalRecord(
    long sequence, Instant asOf, String decision, DeskState state, String hash) {}
