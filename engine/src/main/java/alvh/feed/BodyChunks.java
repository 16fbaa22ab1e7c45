package alvh.feed;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A body as it arrives, one chunk at a time, so that a reader can look at the clock between two of
/// them. The next chunk is asked for only when the last one was taken.
final class BodyChunks implements Flow.Subscriber<List<ByteBuffer>> {
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private volatile Optional<Flow.Subscription> subscription = Optional.empty();
  private volatile boolean isCancelled;

  /// What arrives.
  sealed interface Event {
    /// Bytes of the body.
    record Bytes(List<ByteBuffer> buffers) implements Event {
      public Bytes {
        buffers = List.copyOf(buffers);
      }
    }

    /// The body is over.
    record End() implements Event {}

    /// The connection is.
    record Broken(Throwable cause) implements Event {}
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = Optional.of(given);
    if (isCancelled) {
      given.cancel();
    } else {
      given.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    events.add(new Event.Bytes(buffers));
  }

  @Override
  public void onError(Throwable cause) {
    events.add(new Event.Broken(cause));
  }

  @Override
  public void onComplete() {
    events.add(new Event.End());
  }

  /// The next event, if one comes within `wait`.
  Optional<Event> poll(Duration wait) throws InterruptedException {
    return Optional.ofNullable(events.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
  }

  /// Asks for the next chunk.
  void more() {
    subscription.ifPresent(s -> s.request(1));
  }

  /// Ends the transfer; the connection is closed.
  void cancel() {
    isCancelled = true;
    subscription.ifPresent(Flow.Subscription::cancel);
  }
}
