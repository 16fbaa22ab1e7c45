package alvh.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Flow;

/// One question to a source and its answer, redirects included.
final class Exchange {
  private static final int MAX_REDIRECTS = 3;

  private final FetchPolicy policy;
  private final InstantSource clock;
  private final Wire wire;
  private final BodyReader bodies;

  Exchange(FetchPolicy policy, InstantSource clock, Wire wire) {
    this.policy = policy;
    this.clock = clock;
    this.wire = wire;
    this.bodies = new BodyReader(policy.times(), clock);
  }

  Attempt attempt(Ask ask) throws InterruptedException {
    try {
      URI at = policy.resolve(ask.url());
      for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        Optional<PartFile.Note> resumed = ask.part().resumable(ask.url());
        var answer = wire.send(request(ask, at, resumed));
        Optional<String> location = redirect(answer);
        if (location.isEmpty()) {
          return judge(ask, answer, resumed);
        }
        Wire.drop(answer);
        URI next = resolve(at, location.orElseThrow());
        if (!isSameHost(ask.url(), at, next)) {
          return new Attempt.Refused(
              "sends on to " + next.getScheme() + "://" + next.getAuthority() + ", another host",
              "check that the network asks for no login; if the source has moved, change its url");
        }
        at = policy.resolve(next);
      }
      return new Attempt.Refused(
          "sends on more than " + MAX_REDIRECTS + " times",
          "look at " + ask.url() + " in a browser");
    } catch (UnreachableException down) {
      return new Attempt.Again(String.valueOf(down.getMessage()), Optional.empty(), true);
    } catch (NoAnswerException silent) {
      return new Attempt.Again(String.valueOf(silent.getMessage()));
    } catch (IOException broken) {
      return new Attempt.Again("the connection broke: " + broken.getMessage());
    }
  }

  /// Where `location` leads; what is no address leads nowhere that is allowed.
  private static URI resolve(URI at, String location) {
    try {
      return at.resolve(location);
    } catch (IllegalArgumentException notAnAddress) {
      return URI.create("invalid:address");
    }
  }

  private static Optional<String> redirect(HttpResponse<?> answer) {
    return switch (answer.statusCode()) {
      case 301, 302, 303, 307, 308 -> answer.headers().firstValue("Location");
      default -> Optional.empty();
    };
  }

  /// The host that was asked, by its own name or where it really is; never less safe.
  private static boolean isSameHost(URI asked, URI at, URI next) {
    if (!FetchPolicy.isAllowed(next)) {
      return false;
    }
    boolean isAsked =
        String.valueOf(next.getHost()).equalsIgnoreCase(asked.getHost())
            && "https".equalsIgnoreCase(next.getScheme())
            && next.getPort() == asked.getPort();
    boolean isWhereItIs =
        String.valueOf(next.getScheme()).equalsIgnoreCase(at.getScheme())
            && String.valueOf(next.getRawAuthority()).equalsIgnoreCase(at.getRawAuthority());
    return isAsked || isWhereItIs;
  }

  private HttpRequest request(Ask ask, URI at, Optional<PartFile.Note> resumed) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at)
            .header("User-Agent", policy.userAgent())
            .header("Accept", String.join(", ", ask.types()))
            .header("Accept-Encoding", "gzip");
    ask.held().etag().ifPresent(tag -> request.header("If-None-Match", tag));
    ask.held().lastModified().ifPresent(when -> request.header("If-Modified-Since", when));
    resumed
        .flatMap(PartFile.Note::etag)
        .ifPresent(tag -> {
          request.header("Range", "bytes=" + ask.part().size() + "-");
          request.header("If-Range", tag);
        });
    return request.GET().build();
  }

  private Attempt judge(
      Ask ask,
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer,
      Optional<PartFile.Note> resumed)
      throws IOException, InterruptedException {
    int status = answer.statusCode();
    if (status == 200 || (status == 206 && resumed.isPresent())) {
      return body(ask, answer, resumed.filter(note -> status == 206));
    }
    Wire.drop(answer);
    return switch (status) {
      case 304 -> {
        ask.part().delete();
        yield new Attempt.NotModified();
      }
      case 403, 404, 410 -> new Attempt.NotThere(status);
      case 416 -> {
        ask.part().delete();
        yield new Attempt.Again("does not go on with the part that is here");
      }
      case 408, 429, 500, 502, 503, 504 ->
          new Attempt.Again(
              "answered " + status, RetryAfter.of(answer.headers(), clock.instant()), false);
      case 407 ->
          new Attempt.Refused(
              "the proxy wants other credentials", "correct user and password of the proxy");
      default ->
          status >= 500
              ? new Attempt.Again("answered " + status)
              : new Attempt.Refused("answered " + status, "look at " + ask.url() + " in a browser");
    };
  }

  private Attempt body(
      Ask ask,
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer,
      Optional<PartFile.Note> resumed)
      throws IOException, InterruptedException {
    HttpHeaders headers = answer.headers();
    Optional<Attempt> unfit = unfit(ask, headers, resumed);
    if (unfit.isPresent()) {
      Wire.drop(answer);
      return unfit.orElseThrow();
    }
    Validators validators =
        new Validators(
            headers.firstValue("ETag"),
            headers
                .firstValue("Last-Modified")
                .or(() -> resumed.flatMap(PartFile.Note::lastModified)));
    String encoding = encoding(headers);
    long length = length(headers, resumed);
    boolean hasKnownEnd = length >= 0 || headers.firstValue("Transfer-Encoding").isPresent();
    PartFile.Note note =
        new PartFile.Note(
            ask.url(), validators.strongEtag(), validators.lastModified(), encoding, length);
    Optional<Attempt> problem;
    try (FileChannel channel = resumed.isPresent() ? ask.part().resume() : ask.part().begin(note)) {
      problem = bodies.take(answer, channel, ask, length);
      ask.part().force(channel);
    }
    if (problem.isPresent()) {
      if (problem.orElseThrow() instanceof Attempt.Refused) {
        ask.part().delete();
      }
      return problem.orElseThrow();
    }
    long size = ask.part().size();
    if (length >= 0 && size != length) {
      return new Attempt.Again("ended after " + size + " of " + length + " bytes");
    }
    return new Attempt.Whole(validators, encoding, hasKnownEnd);
  }

  /// The size of the whole body, that of a part before it included; -1 when the source does not
  /// say.
  private static long length(HttpHeaders headers, Optional<PartFile.Note> resumed) {
    if (resumed.isEmpty()) {
      return headers.firstValueAsLong("Content-Length").orElse(-1);
    }
    return headers
        .firstValue("Content-Range")
        .flatMap(ContentRange::parse)
        .map(range -> range.total().orElse(-1))
        .orElse(-1L);
  }

  /// Why the body is not even looked at.
  private static Optional<Attempt> unfit(
      Ask ask, HttpHeaders headers, Optional<PartFile.Note> resumed) {
    String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    String media = type.split(";", 2)[0].strip();
    if (!media.isEmpty() && !ask.types().contains(media)) {
      return Optional.of(
          new Attempt.Refused(
              "sent " + media + " where data was expected",
              "check that the network asks for no login, then look at " + ask.url()));
    }
    if (!encoding(headers).isEmpty() && !encoding(headers).equals("gzip")) {
      return Optional.of(
          new Attempt.Refused(
              "sent an encoding that was not asked for: " + encoding(headers),
              "check what stands between this machine and the source"));
    }
    if (headers.firstValueAsLong("Content-Length").orElse(0) > ask.maxBytes()) {
      return Optional.of(BodyReader.tooLong("announces more than ", ask));
    }
    if (resumed.isPresent() && !continues(ask, headers, resumed.orElseThrow())) {
      ask.part().delete();
      return Optional.of(new Attempt.Again("goes on with other bytes than those after the part"));
    }
    return Optional.empty();
  }

  /// Whether the answer is the rest of the very file that the part is of. The source was asked for
  /// it only on that condition (If-Range), but not every one keeps to it.
  private static boolean continues(Ask ask, HttpHeaders headers, PartFile.Note note) {
    boolean isSameVersion =
        headers.firstValue("ETag").equals(note.etag())
            // such an answer need not repeat the date
            && (headers.firstValue("Last-Modified").isEmpty()
                || headers.firstValue("Last-Modified").equals(note.lastModified()));
    return isSameVersion
        && headers
            .firstValue("Content-Range")
            .flatMap(ContentRange::parse)
            .filter(range -> range.continues(ask.part().size(), note.length()))
            .isPresent()
        && encoding(headers).equals(note.encoding());
  }

  private static String encoding(HttpHeaders headers) {
    String encoding = headers.firstValue("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "identity" -> "";
      case "x-gzip" -> "gzip";
      default -> encoding;
    };
  }
}
