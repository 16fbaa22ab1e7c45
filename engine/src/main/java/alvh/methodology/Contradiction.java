package alvh.methodology;

import java.util.List;

/// A question on which sources disagree.
///
/// @param id `C-1` and on between the articles, `D-1` and on with other pages
/// @param subject the question
/// @param switchId the switch of a playbook that carries the choice
/// @param sides the answers; at least two
public record Contradiction(String id, String subject, String switchId, List<Side> sides)
    implements Entry {
  /// One answer.
  ///
  /// @param name the option of the switch
  /// @param sources who gives it
  /// @param meaning the answer in our words
  /// @param rows ids of the catalogue's rows that give it; may be none
  public record Side(String name, List<String> sources, String meaning, List<String> rows) {
    public Side {
      sources = List.copyOf(sources);
      rows = List.copyOf(rows);
      Ids.checkText("side " + name, name, meaning);
      if (sources.isEmpty()) {
        throw new IllegalArgumentException("side " + name + " needs a source");
      }
    }
  }

  public Contradiction {
    sides = List.copyOf(sides);
    Ids.checkText(id, id, subject, switchId);
    Ids.checkDistinct(id, sides.stream().map(Side::name).toList());
    if (sides.size() < 2) {
      throw new IllegalArgumentException(id + " has nothing that contradicts");
    }
  }
}
