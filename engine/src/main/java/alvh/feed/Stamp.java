package alvh.feed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What is known of one fetched file: where from, when, and how its bytes hash.
///
/// @param url where it was taken
/// @param fetchedAt when these bytes were taken
/// @param checkedAt when the source last said that they are current
/// @param etag the entity tag that came with them
/// @param lastModified the header that came with them
/// @param sha256 of the file's bytes
/// @param bytes its size
/// @param rows its data rows
/// @param firstDate its earliest date
/// @param lastDate its latest date
public record Stamp(
    URI url,
    Instant fetchedAt,
    Instant checkedAt,
    Optional<String> etag,
    Optional<String> lastModified,
    String sha256,
    long bytes,
    int rows,
    LocalDate firstDate,
    LocalDate lastDate) {
  Validators validators() {
    return new Validators(etag, lastModified);
  }

  Stamp checked(Instant at) {
    return new Stamp(
        url, fetchedAt, at, etag, lastModified, sha256, bytes, rows, firstDate, lastDate);
  }
}
