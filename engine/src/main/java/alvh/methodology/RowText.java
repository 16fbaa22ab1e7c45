package alvh.methodology;

import alvh.playbook.Playbook;
import alvh.playbook.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The rows of the catalogue on the page, each beside the playbooks that carry it.
record RowText(Methodology methodology, PlaybookRows playbooks) {

  /// Adds a section: an index, then row by row.
  void addTo(MarkdownText page, Section section) {
    page.heading(2, section.id() + ". " + section.title());
    List<CatalogueRow> rows = methodology.rowsOf(section);
    page.table(heads(), rows.stream().map(this::index).toList());
    rows.forEach(row -> add(page, row));
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>(List.of("row", "sources", "soundness"));
    playbooks.playbooks().stream().map(Playbook::name).forEach(heads::add);
    return heads;
  }

  private List<String> index(CatalogueRow row) {
    List<String> cells =
        new ArrayList<>(
            List.of(Links.to(row.id()), String.join(", ", row.sources()), soundness(row)));
    playbooks.playbooks().forEach(book -> cells.add(PlaybookRows.kinds(book, row)));
    return cells;
  }

  private static String soundness(CatalogueRow row) {
    return row.soundness().stream().map(Soundness::spelling).collect(Collectors.joining(", "));
  }

  private void add(MarkdownText page, CatalogueRow row) {
    page.heading(3, row.id());
    page.paragraph("**Says** (" + String.join(", ", row.sources()) + "). " + row.says());
    page.paragraph("**Verdict** (" + soundness(row) + "). " + row.verdict());
    page.paragraph("**Sound reading.** " + row.sound());
    String references = references(row);
    if (!references.isEmpty()) {
      page.paragraph(references);
    }
    readings(page, "As written", playbooks.carrying(row, Reading.AS_WRITTEN));
    readings(page, "Sound", playbooks.carrying(row, Reading.SOUND));
  }

  private String references(CatalogueRow row) {
    List<String> parts = new ArrayList<>();
    if (!row.inputs().isEmpty()) {
      parts.add("**Would read**: " + String.join("; ", row.inputs()) + ".");
    }
    add(parts, "Terms", row.definitions());
    add(parts, "Claims", row.claims());
    add(
        parts,
        "Contradictions",
        methodology.touching(row).stream().map(Contradiction::id).toList());
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, String what, List<String> ids) {
    if (!ids.isEmpty()) {
      parts.add("**" + what + "**: " + Links.to(ids) + ".");
    }
  }

  private static void readings(MarkdownText page, String reading, List<PlaybookRowText> rows) {
    if (rows.isEmpty()) {
      page.paragraph(reading + ": in none of these playbooks.");
      return;
    }
    page.paragraph(reading + ":");
    rows.forEach(row -> row.addTo(page));
    page.end();
  }
}
