package alvh.methodology;

import alvh.playbook.Playbook;
import alvh.playbook.Reading;
import alvh.playbook.Row;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of several playbooks, by what they stand for.
///
/// @param playbooks in the order of the page
record PlaybookRows(List<Playbook> playbooks) {
  private static final String NONE = "-";

  PlaybookRows {
    playbooks = List.copyOf(playbooks);
  }

  private Stream<PlaybookRowText> all() {
    return playbooks.stream()
        .flatMap(book -> book.rows().stream().map(row -> new PlaybookRowText(book, row)));
  }

  /// The rows that carry a row of the catalogue in one of its readings.
  List<PlaybookRowText> carrying(CatalogueRow row, Reading reading) {
    return all()
        .filter(text -> isOf(text.row(), row) && text.row().citation().reading() == reading)
        .toList();
  }

  /// The kinds of the rows by which a playbook carries a row of the catalogue; `-` without any.
  static String kinds(Playbook playbook, CatalogueRow row) {
    String kinds =
        playbook.rows().stream()
            .filter(own -> isOf(own, row))
            .map(own -> own.kind().spelling())
            .distinct()
            .collect(Collectors.joining(", "));
    return kinds.isEmpty() ? NONE : kinds;
  }

  /// The rows of a playbook that carry no row of the catalogue.
  static List<PlaybookRowText> beyond(Playbook playbook, Methodology methodology) {
    return playbook.rows().stream()
        .filter(row -> methodology.row(row.citation().catalogueId()).isEmpty())
        .map(row -> new PlaybookRowText(playbook, row))
        .toList();
  }

  /// Examples of all rows of a playbook.
  static int examples(Playbook playbook) {
    return playbook.rows().stream()
        .mapToInt(row -> new PlaybookRowText(playbook, row).examples())
        .sum();
  }

  private static boolean isOf(Row row, CatalogueRow of) {
    return row.citation().catalogueId().equals(of.id());
  }
}
