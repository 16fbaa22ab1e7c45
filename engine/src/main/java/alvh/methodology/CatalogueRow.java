package alvh.methodology;

import java.util.List;

/// A sentence of the articles that can be acted on, in our words.
///
/// @param id `S-01` and on
/// @param section the id of its [Section]
/// @param sources the articles that say it
/// @param says the sentence with its numbers
/// @param soundness how far it can be followed; at least one
/// @param verdict what is wrong with it, or how it must be read
/// @param sound the reading that is sane
/// @param inputs what it would have to read, in words
/// @param definitions ids of the terms it uses
/// @param claims ids of the claims it rests on or makes
public record CatalogueRow(
    String id,
    String section,
    List<String> sources,
    String says,
    List<Soundness> soundness,
    String verdict,
    String sound,
    List<String> inputs,
    List<String> definitions,
    List<String> claims)
    implements Entry {
  public CatalogueRow {
    sources = List.copyOf(sources);
    soundness = List.copyOf(soundness);
    inputs = List.copyOf(inputs);
    definitions = List.copyOf(definitions);
    claims = List.copyOf(claims);
    Ids.checkText(id, id, says, verdict, sound);
    Ids.checkDistinct(id + ".sources", sources);
    Ids.checkDistinct(id + ".soundness", soundness.stream().map(Soundness::spelling).toList());
    if (sources.isEmpty() || soundness.isEmpty()) {
      throw new IllegalArgumentException(id + " needs a source and a soundness");
    }
  }
}
