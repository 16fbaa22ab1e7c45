package alvh.methodology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// What pages beside the articles say, and their words.
record SupplementText(Methodology methodology) {

  void addTo(MarkdownText page) {
    page.heading(2, "Variants of other pages");
    page.paragraph(
        "Pages under the same name as the articles describe a one-day generation of the method. They"
            + " disagree; every variant is kept and none is preferred in silence. Words in brackets"
            + " are marks of soundness; a check is a computation or a fact beside the pages.");
    for (String table : tables()) {
      page.heading(3, table);
      methodology.topics().stream()
          .filter(topic -> topic.table().equals(table))
          .forEach(topic -> add(page, topic));
    }
    page.heading(2, "Glossary of those pages");
    methodology
        .glossary()
        .forEach(term ->
            page.point(
                0,
                "**"
                    + term.term()
                    + "**: "
                    + term.meaning()
                    + ". In the field: "
                    + term.standard()));
    page.end();
  }

  private Collection<String> tables() {
    return new LinkedHashSet<>(methodology.topics().stream().map(VariantTopic::table).toList());
  }

  private static void add(MarkdownText page, VariantTopic topic) {
    page.heading(4, topic.title());
    topic.variants().forEach(variant -> page.point(0, text(variant)));
    topic.checks().forEach(check -> page.point(0, "*check*: " + check));
    page.end();
  }

  private static String text(Variant variant) {
    List<String> words = new ArrayList<>();
    words.add(String.join(", ", variant.sources()) + ":");
    words.add(variant.says());
    if (!variant.soundness().isEmpty()) {
      words.add(
          variant.soundness().stream()
              .map(Soundness::spelling)
              .collect(Collectors.joining(", ", "[", "]")));
    }
    return String.join(" ", words);
  }
}
