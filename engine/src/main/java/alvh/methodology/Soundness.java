package alvh.methodology;

import java.util.Locale;

/// How far a sentence of a source can be followed as it stands; a sentence may be several of these.
public enum Soundness {
  SOUND("sound as it stands"),
  UNDEFINED("names a term or a level without saying what it is"),
  WRONG("wrong as finance, such as an error of sign"),
  CONTRADICTORY("contradicts itself or another source"),
  DECORATION("has no content that can be measured at the horizon of an option");

  private final String meaning;

  Soundness(String meaning) {
    this.meaning = meaning;
  }

  /// As written in the catalogue.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What it says of a sentence, for the legend.
  public String meaning() {
    return meaning;
  }
}
