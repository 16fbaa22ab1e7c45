package alvh.methodology;

import alvh.input.NearestName;
import java.util.List;

/// Everything that the catalogue may cite as a source.
public record Sources(List<Article> articles, List<SourceFamily> families) {
  public Sources {
    articles = List.copyOf(articles);
    families = List.copyOf(families);
    Ids.checkDistinct("article", articles.stream().map(Article::id).toList());
    Ids.checkDistinct("family", families.stream().map(SourceFamily::letter).toList());
  }

  /// Whether `source` is an article or the number of a page of a family.
  public boolean has(String source) {
    return articles.stream().anyMatch(a -> a.id().equals(source))
        || families.stream().anyMatch(f -> f.has(source));
  }

  /// What to write in place of `source`, which is unknown.
  public String hint(String source) {
    List<String> ids = articles.stream().map(Article::id).toList();
    List<String> letters = families.stream().map(SourceFamily::letter).toList();
    return NearestName.of(source, ids)
        .map(near -> "did you mean '" + near + "'?")
        .orElse(
            "write an article ("
                + String.join(", ", ids)
                + ") or a page such as "
                + String.join("1, ", letters)
                + "1");
  }
}
