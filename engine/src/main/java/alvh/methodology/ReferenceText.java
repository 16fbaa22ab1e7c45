package alvh.methodology;

import alvh.playbook.Playbook;
import alvh.playbook.Switch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the rows refer to: definitions, claims, contradictions.
record ReferenceText(Methodology methodology, List<Playbook> playbooks) {

  void addTo(MarkdownText page) {
    page.heading(2, "Definitions");
    page.paragraph(
        "What the sources only name, made exact. Facts are those of the fact catalogue that embody"
            + " the term.");
    methodology.definitions().forEach(definition -> add(page, definition));
    page.heading(2, "Claims");
    page.paragraph(
        "What the articles (H-) and other pages (P-) promise, as hypotheses that data can refute."
            + " All tests are out of sample, after costs and paired by date; they compare with:");
    methodology
        .baselines()
        .forEach(baseline -> page.point(0, baseline.id() + ": " + baseline.meaning()));
    page.end();
    page.table(
        List.of("claim", "sources", "testable"),
        methodology.claims().stream()
            .map(claim ->
                List.of(
                    Links.to(claim.id()),
                    String.join(", ", claim.sources()),
                    claim.testable().spelling()))
            .toList());
    methodology.claims().forEach(claim -> add(page, claim));
    page.heading(2, "Contradictions");
    page.paragraph(
        "Where the articles (C-) and other pages (D-) disagree. Each is a switch that a playbook"
            + " can carry; its options are the sides.");
    methodology.contradictions().forEach(contradiction -> add(page, contradiction));
  }

  private void add(MarkdownText page, Definition definition) {
    page.heading(3, definition.id());
    page.paragraph("**" + definition.term() + "**: " + definition.meaning());
    page.paragraph(
        definition.facts().isEmpty()
            ? "No fact: " + definition.notComputed() + "."
            : "Facts: " + Links.codes(definition.facts()) + ".");
    citing(page, definition);
  }

  private void citing(MarkdownText page, Entry entry) {
    List<String> rows = methodology.citing(entry).stream().map(CatalogueRow::id).toList();
    if (!rows.isEmpty()) {
      page.paragraph("Rows: " + Links.to(rows) + ".");
    }
  }

  private void add(MarkdownText page, Claim claim) {
    page.heading(3, claim.id());
    page.paragraph("**" + claim.claim() + "** (" + String.join(", ", claim.sources()) + ")");
    page.point(0, "hypothesis: " + claim.hypothesis());
    page.point(0, "test: " + claim.test());
    page.point(0, "testable: " + claim.testable().spelling() + ". " + claim.data());
    page.end();
    citing(page, claim);
  }

  private void add(MarkdownText page, Contradiction contradiction) {
    page.heading(3, contradiction.id());
    page.paragraph(
        "**"
            + contradiction.subject()
            + "**. Switch "
            + Links.code(contradiction.switchId())
            + ".");
    for (Contradiction.Side side : contradiction.sides()) {
      page.point(
          0,
          Links.code(side.name())
              + " ("
              + String.join(", ", side.sources())
              + "): "
              + side.meaning()
              + (side.rows().isEmpty() ? "" : "; " + Links.to(side.rows())));
    }
    others(contradiction).forEach(other -> page.point(0, other));
    page.end();
    page.paragraph("Chosen: " + chosen(contradiction));
  }

  /// Options that a playbook offers beside the sides of the contradiction, such as all at once.
  private List<String> others(Contradiction contradiction) {
    List<String> sides = contradiction.sides().stream().map(Contradiction.Side::name).toList();
    return playbooks.stream()
        .flatMap(book ->
            carrying(book, contradiction).stream()
                .flatMap(carrier -> carrier.options().stream())
                .filter(option -> !sides.contains(option.name()))
                .map(option ->
                    Links.code(option.name())
                        + " (in "
                        + book.name()
                        + ", beside the sides): "
                        + option.meaning()))
        .toList();
  }

  private String chosen(Contradiction contradiction) {
    String chosen =
        playbooks.stream()
            .flatMap(book ->
                carrying(book, contradiction).stream()
                    .map(carrier -> book.name() + " " + Links.code(carrier.chosen())))
            .collect(Collectors.joining(", "));
    return chosen.isEmpty() ? "no playbook here carries this switch." : chosen + ".";
  }

  private static Optional<Switch> carrying(Playbook playbook, Contradiction contradiction) {
    return playbook.switches().stream()
        .filter(s ->
            s.contradiction().equals(contradiction.id()) || s.id().equals(contradiction.switchId()))
        .findFirst();
  }
}
