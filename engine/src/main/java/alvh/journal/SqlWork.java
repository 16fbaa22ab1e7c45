package alvh.journal;

import java.sql.SQLException;

/// Work on the database.
@FunctionalInterface
interface SqlWork<T> {
  T run() throws SQLException;
}
