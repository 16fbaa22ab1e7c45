package alvh.lake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What the revision of a partition in force holds.
///
/// @param partition the partition
/// @param revisions how many there are, the one in force counted
/// @param hash of the rows of the one in force
/// @param rows of it
/// @param days with a value
/// @param first the first of them; empty when there is none
/// @param last the last of them
/// @param gaps trading days between both without a value; -1 where none are expected daily
/// @param bytes of all its files
/// @param source of its rows
/// @param known when they were known here
public record PartitionStatus(
    Partition partition,
    int revisions,
    String hash,
    long rows,
    int days,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    int gaps,
    long bytes,
    String source,
    Instant known) {}
