package alvh.feed;

import alvh.input.InputException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Flow;

/// Takes a body into its part file and ends the transfer when it is too long, too slow or stuck.
final class BodyReader {
  private final FetchPolicy.Times times;
  private final InstantSource clock;

  BodyReader(FetchPolicy.Times times, InstantSource clock) {
    this.times = times;
    this.clock = clock;
  }

  /// Appends the body of `answer`; empty when it came to its end.
  Optional<Attempt> take(
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer,
      FileChannel channel,
      Ask ask,
      long length)
      throws InterruptedException {
    BodyChunks chunks = new BodyChunks();
    answer.body().subscribe(chunks);
    try {
      Optional<Attempt> problem = take(chunks, channel, ask, length);
      problem.ifPresent(p -> chunks.cancel());
      return problem;
    } catch (InputException | InterruptedException stop) {
      chunks.cancel();
      throw stop;
    }
  }

  private Optional<Attempt> take(BodyChunks chunks, FileChannel channel, Ask ask, long length)
      throws InterruptedException {
    long size = ask.part().size();
    long atWindow = size;
    Instant deadline = clock.instant().plus(times.body());
    Instant windowEnd = clock.instant().plus(times.stall());
    while (true) {
      Optional<BodyChunks.Event> event = chunks.poll(times.look());
      switch (event.orElse(null)) {
        case BodyChunks.Event.Bytes bytes -> {
          size += ask.part().write(channel, bytes.buffers());
          chunks.more();
        }
        case BodyChunks.Event.End _ -> {
          return Optional.empty();
        }
        case BodyChunks.Event.Broken _ -> {
          return Optional.of(
              new Attempt.Again("the connection broke after " + taken(size, length)));
        }
        case null -> {}
      }
      if (size > ask.maxBytes()) {
        return Optional.of(tooLong("sent more than ", ask));
      }
      Instant now = clock.instant();
      if (now.isAfter(deadline)) {
        return Optional.of(
            new Attempt.Again(
                "took longer than " + times.body().toSeconds() + " s for " + taken(size, length)));
      }
      if (now.isAfter(windowEnd)) {
        if (size - atWindow < times.leastBytes()) {
          return Optional.of(
              new Attempt.Again(
                  "stalled: "
                      + (size - atWindow)
                      + " bytes in "
                      + times.stall().toSeconds()
                      + " s, after "
                      + taken(size, length)));
        }
        atWindow = size;
        windowEnd = now.plus(times.stall());
      }
    }
  }

  static Attempt.Refused tooLong(String verb, Ask ask) {
    return new Attempt.Refused(
        verb + String.format(Locale.ROOT, "%,d", ask.maxBytes()) + " bytes, the most it may",
        "look at "
            + ask.url()
            + " in a browser; if the file has grown, raise max-mb of the source");
  }

  private static String taken(long size, long length) {
    return length < 0 ? size + " bytes" : size + " of " + length + " bytes";
  }
}
