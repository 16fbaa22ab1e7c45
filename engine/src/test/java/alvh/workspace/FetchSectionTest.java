package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.feed.FetchPolicy;
import alvh.feed.Source;
import alvh.feed.SourceKind;
import alvh.feed.Sources;
import alvh.files.DatasetKind;
import alvh.input.InputException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The tables and settings of fetching.
class FetchSectionTest {
  private static FetchSection fetch(String yaml) {
    return FetchSection.read(Yaml.parse(yaml, "alvh.yaml"));
  }

  @Test
  void the_shipped_sources_are_those_that_publish_for_free() {
    Sources sources = SourcesYaml.standard();
    assertThat(sources.all()).hasSize(23);
    assertThat(sources.require("dff").url())
        .isEqualTo("https://fred.stlouisfed.org/graph/fredgraph.csv?id=DFF");
    assertThat(sources.chainOf("VIX").url())
        .isEqualTo("https://cdn.cboe.com/api/global/delayed_quotes/options/_VIX.json");
    assertThatThrownBy(() -> sources.require("vxi"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("did you mean");
  }

  @Test
  void every_file_of_a_source_is_mapped_to_its_series() {
    for (Source source : SourcesYaml.standard().all()) {
      if (source.kind() == SourceKind.SERIES) {
        var dataset = DatasetMapYaml.standard().of(source.file()).orElseThrow();
        assertThat(dataset.kind()).isIn(DatasetKind.OHLC, DatasetKind.COLUMNS);
        assertThat(dataset.series()).as(source.id()).isNotEmpty();
      }
    }
    assertThat(DatasetMapYaml.standard().of("vx/VX_2024-02-14.csv").orElseThrow().kind())
        .isEqualTo(DatasetKind.VX_CONTRACT);
  }

  @Test
  void a_section_says_how_to_fetch() {
    FetchSection section =
        fetch(
            """
            hosts: { cdn.cboe.com: "http://127.0.0.1:8081" }
            proxy: "http://me:secret@proxy:3128"
            no-proxy: [fred.stlouisfed.org]
            offline: true
            attempts: 2
            user-agent: mine
            sources: [vix, dff]
            """);
    FetchPolicy policy = section.policy(Map.of("HTTPS_PROXY", "http://other:1"));
    assertThat(policy.hosts()).containsEntry("cdn.cboe.com", URI.create("http://127.0.0.1:8081"));
    assertThat(policy.proxy()).hasToString("Optional[proxy:3128 (with credentials)]");
    assertThat(policy.isOffline()).isTrue();
    assertThat(policy.attempts()).isEqualTo(2);
    assertThat(section.sources()).containsExactly("vix", "dff");
  }

  @Test
  void the_environment_names_the_proxy_when_the_section_does_not() {
    assertThat(FetchSection.STANDARD.policy(Map.of("https_proxy", "proxy:3128")).proxy())
        .hasToString("Optional[proxy:3128]");
    assertThat(FetchSection.STANDARD.policy(Map.of("HTTPS_PROXY", " ")).proxy()).isEmpty();
  }

  @Test
  void faults_name_line_and_mend() {
    assertThatThrownBy(() -> fetch("atempts: 3\n")).hasMessageContaining("did you mean 'attempts'");
    assertThatThrownBy(() -> fetch("attempts: 0\n")).hasMessageContaining("alvh.yaml:1");
    assertThatThrownBy(() -> fetch("sources: [vix, vxi]\n")).hasMessageContaining("sources[1]");
    assertThatThrownBy(() -> fetch("hosts: { a: b }\n")).hasMessageContaining("hosts.a");
    assertThatThrownBy(() -> fetch("proxy: \"ftp://u:secret@p\"\n"))
        .hasMessageContaining("alvh.yaml:1")
        .hasMessageNotContaining("secret");
  }

  @Test
  void chains_and_their_span_are_read() {
    CollectSection section =
        CollectSection.read(Yaml.parse("underlyings: [SPX]\nevery: 30m\n", "alvh.yaml"));
    assertThat(section).isEqualTo(new CollectSection(List.of("SPX"), Duration.ofMinutes(30)));
    assertThat(CollectSection.span("1h")).isEqualTo(Optional.of(Duration.ofHours(1)));
    assertThat(CollectSection.span("0m")).isEmpty();
    assertThat(CollectSection.span("25h")).isEmpty();
    assertThatThrownBy(() -> CollectSection.read(Yaml.parse("every: soon\n", "alvh.yaml")))
        .hasMessageContaining("alvh.yaml:1");
    assertThatThrownBy(() -> CollectSection.read(Yaml.parse("underlyings: [NDX]\n", "alvh.yaml")))
        .hasMessageContaining("underlyings[0]");
  }
}
