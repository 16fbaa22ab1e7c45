package alvh.playbook;

/// How a sentence of an article is read: as it stands, or in its sane sense.
public enum Reading {
  SOUND("sound"),
  AS_WRITTEN("as-written");

  private final String spelling;

  Reading(String spelling) {
    this.spelling = spelling;
  }

  /// As written in a playbook.
  public String spelling() {
    return spelling;
  }
}
