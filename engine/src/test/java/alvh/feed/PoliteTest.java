package alvh.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.input.InputException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How hosts are treated: distance, back-off, encryption.
class PoliteTest {
  private final FakeTime time = FakeTime.at("2024-01-05T22:00:00Z");

  @Test
  void requests_to_one_host_keep_their_distance() throws InterruptedException {
    HostPace pace = new HostPace(time, time);
    pace.await("a", Duration.ofSeconds(2));
    pace.await("b", Duration.ofSeconds(2));
    assertThat(time.pauses()).isEmpty();
    time.pass(Duration.ofMillis(500));
    pace.await("a", Duration.ofSeconds(2));
    assertThat(time.pauses()).containsExactly(Duration.ofMillis(1500));
    time.pass(Duration.ofSeconds(5));
    pace.await("a", Duration.ofSeconds(2));
    assertThat(time.pauses()).hasSize(1);
  }

  @Test
  void the_rest_doubles_with_jitter_up_to_a_most() {
    FetchPolicy.Times times = FetchPolicy.Times.standard();
    BackOff backOff = new BackOff(times, 7);
    for (int attempt = 1; attempt <= 40; attempt++) {
      long full = Math.min(1000L << Math.min(attempt - 1, 10), times.maxBackOff().toMillis());
      assertThat(backOff.after(attempt, Optional.empty()).toMillis()).isBetween(full / 2, full);
    }
    BackOff one = new BackOff(times, 7);
    BackOff same = new BackOff(times, 7);
    assertThat(one.after(3, Optional.empty())).isEqualTo(same.after(3, Optional.empty()));
  }

  @Test
  void a_longer_rest_is_obeyed_up_to_a_most() {
    BackOff backOff = new BackOff(FetchPolicy.Times.standard(), 1);
    assertThat(backOff.after(1, Optional.of(Duration.ofSeconds(90)))).hasSeconds(90);
    assertThat(backOff.after(1, Optional.of(Duration.ofDays(1)))).hasSeconds(120);
  }

  @Test
  void retry_after_is_seconds_or_a_date() {
    Instant now = Instant.parse("1994-11-06T08:49:00Z");
    assertThat(RetryAfter.of("120", now)).contains(Duration.ofMinutes(2));
    // the form of RFC 9110, section 5.6.7
    assertThat(RetryAfter.of("Sun, 06 Nov 1994 08:49:37 GMT", now))
        .contains(Duration.ofSeconds(37));
    assertThat(RetryAfter.of("Sun, 06 Nov 1994 08:40:00 GMT", now)).contains(Duration.ZERO);
    assertThat(RetryAfter.of("soon", now)).isEmpty();
  }

  @Test
  void plain_http_goes_to_this_machine_only() {
    FetchPolicy.standard().withHosts(Map.of("a", URI.create("http://127.0.0.1:80")));
    FetchPolicy.standard().withHosts(Map.of("a", URI.create("https://mirror.example.com")));
    assertThatThrownBy(() ->
            FetchPolicy.standard().withHosts(Map.of("a", URI.create("http://mirror.example.com"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("fetch.hosts.a");
    assertThatThrownBy(() ->
            FetchPolicy.standard()
                .withHosts(Map.of("a", URI.create("http://127.0.0.1.example.com"))))
        .isInstanceOf(InputException.class);
  }

  @Test
  void a_stand_in_keeps_path_and_query() {
    FetchPolicy policy =
        FetchPolicy.standard()
            .withHosts(Map.of("fred.stlouisfed.org", URI.create("http://127.0.0.1:99/fred/")));
    assertThat(policy.resolve(URI.create("https://fred.stlouisfed.org/graph/x.csv?id=DFF")))
        .hasToString("http://127.0.0.1:99/fred/graph/x.csv?id=DFF");
    assertThat(policy.resolve(URI.create("https://cdn.cboe.com/x")))
        .hasToString("https://cdn.cboe.com/x");
  }

  @Test
  void a_proxy_is_parsed_and_its_password_never_shown() {
    ProxyServer proxy =
        ProxyServer.parse("http://me:se%40cret@proxy.local:3128", ".cboe.com, 10.0.0.1", "here");
    assertThat(proxy).hasToString("proxy.local:3128 (with credentials)");
    ProxyServer.Credentials known = proxy.credentials().orElseThrow();
    assertThat(known.password()).isEqualTo("se@cret");
    assertThat(known.toString()).doesNotContain("se@cret");
    assertThat(proxy.serves("cdn.cboe.com")).isFalse();
    assertThat(proxy.serves("cboe.com")).isFalse();
    assertThat(proxy.serves("notcboe.com")).isTrue();
    assertThat(ProxyServer.parse("proxy:1", "*", "here").serves("a")).isFalse();
    assertThatThrownBy(() -> ProxyServer.parse("https://me:secret@proxy", "", "HTTPS_PROXY"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("HTTPS_PROXY")
        .hasMessageNotContaining("secret");
  }
}
