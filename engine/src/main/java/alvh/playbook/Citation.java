package alvh.playbook;

import java.util.Locale;

/// What a row of a playbook is, where it comes from and why it is there.
///
/// @param id stable and citable, such as `S-24`; when one row of the catalogue becomes several
///   limits they are its parts, such as `S-14/cap` and `S-14/target`
/// @param source the article, `s0` to `s4`, or another origin
/// @param why one sentence for the person who reads the proof
/// @param onlyWith the switch positions in which the row speaks
public record Citation(String id, Reading reading, String source, String why, OnlyWith onlyWith) {
  public Citation {
    if (id.isBlank() || source.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a row needs an id, a source and a why, had '%s', '%s', '%s'",
              id,
              source,
              why));
    }
  }

  /// The row of the catalogue: the id without its part.
  public String catalogueId() {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }
}
