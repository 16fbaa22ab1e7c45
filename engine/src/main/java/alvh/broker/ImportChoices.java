package alvh.broker;

import alvh.book.Sleeve;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What the owner says beside a broker's file.
///
/// @param source what the events are said to come from, such as `thinkorswim positions.csv`
/// @param sourceId distinguishes this file from every other, for ids of what has none
/// @param sleeves layer by position, where the one it looks like is not meant
/// @param doesAdopt whether the statement stands where book and statement disagree
/// @param at the time of fills that state none
/// @param sleeve layer of every new position that `sleeves` does not name
/// @param position the position that fills belong to, where it is not to be found out
/// @param rolledFrom the position that a new one takes over from
/// @param feesCents fees of fills that state none
public record ImportChoices(
    String source,
    String sourceId,
    Map<String, Sleeve> sleeves,
    boolean doesAdopt,
    Optional<Instant> at,
    Optional<Sleeve> sleeve,
    Optional<String> position,
    Optional<String> rolledFrom,
    OptionalLong feesCents) {
  public ImportChoices {
    sleeves = Map.copyOf(sleeves);
  }

  /// The layer of the new position `id`, which looks like one of `likely`.
  Sleeve sleeve(String id, Sleeve likely) {
    return Optional.ofNullable(sleeves.get(id)).or(() -> sleeve).orElse(likely);
  }

  /// Nothing beside the fill itself but, perhaps, its position.
  public static ImportChoices typed(String source, String sourceId, Optional<String> position) {
    return new ImportChoices(
        source,
        sourceId,
        Map.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        position,
        Optional.empty(),
        OptionalLong.empty());
  }
}
