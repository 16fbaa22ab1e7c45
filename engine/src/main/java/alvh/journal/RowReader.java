package alvh.journal;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads the row on which a result stands.
@FunctionalInterface
interface RowReader<T> {
  T read(ResultSet row) throws SQLException;
}
