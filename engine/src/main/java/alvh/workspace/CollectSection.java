package alvh.workspace;

import alvh.feed.Source;
import alvh.feed.SourceKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mapping `collect:` of alvh.yaml: which chains are kept, and how often.
///
/// @param underlyings such as `SPX` and `VIX`
/// @param every between two snapshots, one minute to one day
public record CollectSection(List<String> underlyings, Duration every) {
  /// What holds when alvh.yaml says nothing.
  public static final CollectSection STANDARD =
      new CollectSection(List.of("SPX", "VIX"), Duration.ofMinutes(15));

  private static final Pattern SPAN = Pattern.compile("(\\d{1,4})([mh])");

  public CollectSection {
    underlyings = List.copyOf(underlyings);
  }

  /// The section as the mapping at `collect:` says.
  public static CollectSection read(YamlMapping collect) {
    collect.only("underlyings", "every");
    List<Source> chains =
        SourcesYaml.standard().all().stream().filter(s -> s.kind() == SourceKind.CHAIN).toList();
    List<String> underlyings =
        collect.elements("underlyings").stream()
            .map(node -> node.asChoice(Spellings.of(chains, Source::file)).file())
            .toList();
    Duration every = collect.find("every").map(CollectSection::every).orElse(STANDARD.every());
    return new CollectSection(underlyings.isEmpty() ? STANDARD.underlyings() : underlyings, every);
  }

  private static Duration every(YamlNode node) {
    return span(node.asText())
        .orElseThrow(() -> node.fault("is not a span: " + node.described(), "write 15m or 1h"));
  }

  /// The span that `15m` or `1h` spells: one minute to one day; empty for anything else.
  public static Optional<Duration> span(String text) {
    Matcher matcher = SPAN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(matcher.group(1));
    Duration span =
        matcher.group(2).equals("m") ? Duration.ofMinutes(count) : Duration.ofHours(count);
    return Optional.of(span).filter(s -> !s.isZero() && s.compareTo(Duration.ofDays(1)) <= 0);
  }
}
