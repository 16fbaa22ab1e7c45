package alvh.feed;

import java.net.URI;
import java.util.List;

/// One file as it is asked for.
///
/// @param url its address at the source
/// @param held the version that is held; [Validators#NONE] asks for it in full
/// @param part where the body is collected
/// @param maxBytes a longer body is refused
/// @param types media types that the file may come as
record Ask(URI url, Validators held, PartFile part, long maxBytes, List<String> types) {
  /// How text tables are sent.
  static final List<String> CSV_TYPES =
      List.of(
          "text/csv",
          "text/plain",
          "application/csv",
          "application/vnd.ms-excel",
          "application/octet-stream",
          "binary/octet-stream");

  /// How chains are sent.
  static final List<String> JSON_TYPES =
      List.of(
          "application/json",
          "text/json",
          "text/plain",
          "application/octet-stream",
          "binary/octet-stream");
}
