package alvh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the page holds, without a browser.
class TearSheetTest {
  private final Results results = SyntheticResults.of(500, 7);
  private final String page = TearSheet.of(results);

  @Test
  void nothing_is_fetched() {
    assertThat(page).doesNotContainPattern("(?i)<(link|img|iframe|object|embed)\\b");
    assertThat(page).doesNotContainPattern("(?i)<[a-z]+ [^>]*\\b(src|href)=\"(?!#)");
    assertThat(page).doesNotContain("@import", "url(", "fetch(", "XMLHttpRequest", "import(");
    assertThat(page).contains("default-src 'none'");
    // the one address is in the notice of the library
    assertThat(Pattern.compile("https?://[^\\s\"']+").matcher(page).results().map(m -> m.group()))
        .containsOnly("https://github.com/leeoniya/uPlot");
  }

  @Test
  void the_licence_of_the_charts_comes_along() {
    assertThat(page).contains("The MIT License", "Leon Sorokin");
  }

  @Test
  void words_from_outside_are_no_markup() {
    assertThat(page).contains("&lt;/script&gt;&lt;b&gt;&quot;x&quot;");
    assertThat(page).doesNotContain("<b>\"x\"");
  }

  @Test
  void the_charts_have_a_value_for_every_day() {
    String json = page.substring(page.indexOf("id=\"data\">") + 10);
    JsonNode data = JsonMapper.shared().readTree(json.substring(0, json.indexOf("</script>")));
    assertThat(data.get("days").size()).isEqualTo(501);
    assertThat(data.get("curves")).hasSize(6);
    for (JsonNode curve : data.get("curves")) {
      assertThat(curve.get("values").size()).isEqualTo(501);
      assertThat(curve.get("falls").size()).isEqualTo(501);
    }
    assertThat(data.get("margin").get(4).isNull()).as("the day without a margin").isTrue();
    // a curve that begins later starts at the height of ours
    JsonNode later = data.get("curves").get(2).get("values");
    assertThat(later.get(165).isNull()).isTrue();
    assertThat(later.get(166).asDouble())
        .isEqualTo(data.get("curves").get(0).get("values").get(166).asDouble());
  }

  @Test
  void real_and_rebuilt_are_told_at_the_top() {
    String top = page.substring(0, page.indexOf("<main"));
    assertThat(top)
        .contains("<b>vix futures</b>: real", "<b>vix options</b>: rebuilt", "no advice");
  }

  @Test
  void layers_of_futures_and_of_options_stand_beside_their_sum() {
    assertThat(page)
        .containsPattern("(?s)id=\"crisis-table\".*?vix-options long-rung.*?vix-futures vx-overlay.*?hedge, all parts");
  }

  @Test
  void every_trade_is_in_the_table() {
    assertThat(Pattern.compile("<th class=\"text\">(condor|calls|vx)-\\d+</th>|scope=\"row\" class=\"text\">(condor|calls|vx)-\\d+<").matcher(page).results().count())
        .isEqualTo(results.trades().size());
  }

  @Test
  void numbers_are_the_same_in_every_locale() {
    assertThat(Words.usd(-123_456_789)).isEqualTo("−1,234,568");
    assertThat(Words.usd(-20)).isEqualTo("0");
    assertThat(Words.percent(0.12345)).isEqualTo("12.35 %");
  }
}
