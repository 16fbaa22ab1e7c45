package alvh.methodology;

import java.util.List;

/// A topic on which pages beside the articles vary; none of the variants is preferred in silence.
///
/// @param id stable, such as `wing-width`
/// @param table the table of topics that it belongs to, such as `4.1 Entry`
/// @param title the topic
/// @param variants at least one
/// @param checks computations and facts beside the pages
public record VariantTopic(
    String id, String table, String title, List<Variant> variants, List<String> checks) {
  public VariantTopic {
    variants = List.copyOf(variants);
    checks = List.copyOf(checks);
    Ids.checkText(id, id, table, title);
    if (variants.isEmpty()) {
      throw new IllegalArgumentException("topic " + id + " has no variant");
    }
  }
}
