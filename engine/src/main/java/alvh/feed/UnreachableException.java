package alvh.feed;

import java.io.IOException;
import java.io.Serial;

/// The host did not take the connection.
final class UnreachableException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  UnreachableException(String what, IOException cause) {
    super(what, cause);
  }
}
