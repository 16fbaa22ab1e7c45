/// The transactional store of a workspace: an append-only chain of records, and byte objects by
/// their SHA-256.
///
/// Knows no market, no book and no YAML: a record's body is JSON text that its owner understands.
@NullMarked
package alvh.journal;

import org.jspecify.annotations.NullMarked;
