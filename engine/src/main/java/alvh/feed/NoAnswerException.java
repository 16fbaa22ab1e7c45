package alvh.feed;

import java.io.IOException;
import java.io.Serial;

/// The host took the request and stayed silent.
final class NoAnswerException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  NoAnswerException(String what) {
    super(what);
  }
}
