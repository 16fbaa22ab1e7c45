package alvh.feed;

import alvh.input.InputException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How requests are made.
///
/// @param hosts host to the base address that stands in for it; plain http only to this machine
/// @param proxy the way out, if not direct
/// @param isOffline whether nothing is asked at all
/// @param attempts how often one file is tried, at least 1
/// @param userAgent what the program calls itself
/// @param times how long things may take
/// @param seed of the jitter between attempts
public record FetchPolicy(
    Map<String, URI> hosts,
    Optional<ProxyServer> proxy,
    boolean isOffline,
    int attempts,
    String userAgent,
    Times times,
    long seed) {
  /// Tries of one file.
  public static final int DEFAULT_ATTEMPTS = 5;

  /// What the program calls itself.
  public static final String DEFAULT_USER_AGENT = "alvh/0.1 (market data for own use)";

  /// How long things may take.
  ///
  /// @param connect to reach a host
  /// @param answer from the request to the answer's headers
  /// @param stall a body must bring at least [#leastBytes] in every such span
  /// @param leastBytes progress of a body per stall span
  /// @param body a whole body
  /// @param backOff before the second attempt; doubles with each further one
  /// @param maxBackOff at most between two attempts
  /// @param maxRetryAfter a source that asks for a longer rest is obeyed this long
  /// @param look how often a waiting body is looked at
  public record Times(
      Duration connect,
      Duration answer,
      Duration stall,
      long leastBytes,
      Duration body,
      Duration backOff,
      Duration maxBackOff,
      Duration maxRetryAfter,
      Duration look) {
    /// For sources on the internet.
    public static Times standard() {
      return new Times(
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          1024,
          Duration.ofMinutes(10),
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMillis(200));
    }
  }

  public FetchPolicy {
    hosts = Collections.unmodifiableMap(new TreeMap<>(hosts));
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be >= 1, was " + attempts);
    }
    hosts.forEach((host, base) -> {
      if (!isAllowed(base)) {
        throw new InputException(
            "fetch.hosts." + host,
            base + " is neither https nor on this machine",
            "write an https address, or http://127.0.0.1:PORT for a server of your own");
      }
    });
  }

  /// Direct, to the sources themselves.
  public static FetchPolicy standard() {
    return new FetchPolicy(
        Map.of(),
        Optional.empty(),
        false,
        DEFAULT_ATTEMPTS,
        DEFAULT_USER_AGENT,
        Times.standard(),
        1);
  }

  /// The same without asking anything.
  public FetchPolicy offline() {
    return new FetchPolicy(hosts, proxy, true, attempts, userAgent, times, seed);
  }

  /// The same with stand-ins for hosts.
  public FetchPolicy withHosts(Map<String, URI> standIns) {
    return new FetchPolicy(standIns, proxy, isOffline, attempts, userAgent, times, seed);
  }

  /// Where a request for `url` really goes.
  URI resolve(URI url) {
    URI base = hosts.get(url.getHost());
    if (base == null) {
      return url;
    }
    String path = base.toString().replaceAll("/+$", "") + url.getRawPath();
    return URI.create(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
  }

  /// Whether `url` may be asked: encrypted, or not leaving this machine.
  static boolean isAllowed(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    return url.getHost() != null
        && (scheme.equals("https") || (scheme.equals("http") && isLoopback(url)));
  }

  /// Whether `url` does not leave this machine. Only literal addresses: a name may be resolved to
  /// anything.
  static boolean isLoopback(URI url) {
    String host = String.valueOf(url.getHost());
    return host.equalsIgnoreCase("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }
}
