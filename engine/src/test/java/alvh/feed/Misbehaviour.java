package alvh.feed;

/// What a server can do to a client that asks for a file.
public enum Misbehaviour {
  /// Answers as it should.
  NONE,
  /// Sends the first half and then nothing, with the connection open.
  STALLS,
  /// Sends a byte now and then.
  TRICKLES,
  /// Takes the request and never answers.
  SILENT,
  /// Ends the connection after half of the announced bytes.
  TRUNCATES,
  /// Ends the connection after half of the file and does not say how long it is.
  TRUNCATES_UNANNOUNCED,
  /// Closes the connection without an answer.
  RESETS,
  /// 429 with `Retry-After` in seconds.
  TOO_MANY_AFTER_SECONDS,
  /// 429 with `Retry-After` as a date.
  TOO_MANY_AFTER_DATE,
  /// 429 alone.
  TOO_MANY,
  /// 500.
  BROKEN,
  /// As a proxy that wants a user and a password; with them it says that it cannot go on.
  PROXY_LOGIN,
  /// 404.
  ABSENT,
  /// 403.
  FORBIDDEN,
  /// A login page as HTML with 200.
  LOGIN_PAGE,
  /// A login page that says it is CSV.
  LOGIN_PAGE_AS_CSV,
  /// Sends on to another host.
  REDIRECTS_AWAY,
  /// Sends on to itself for ever.
  REDIRECTS_IN_CIRCLES,
  /// Sends on once, to where the file is.
  MOVED,
  /// A body without end.
  ENDLESS,
  /// Announces a body of a terabyte.
  HUGE,
  /// A column is renamed.
  CHANGED_HEADER,
  /// The last hundred rows are missing.
  FEWER_ROWS,
  /// The header alone.
  NO_ROWS,
  /// Every value is another one.
  OTHER_VALUES,
  /// Announces one byte less than the last line has.
  SHORT_LENGTH,
  /// Sends the rest of the file also when the tag it is asked for is another one.
  IGNORES_IF_RANGE,
  /// The same, but with the tag it is asked for, of a file that is longer.
  GOES_ON_IN_A_LONGER_FILE,
  /// Compressed bytes that unpack to very many.
  GZIP_BOMB,
  /// Compressed as it should be.
  GZIP,
  /// Announces compressed bytes and sends text.
  DAMAGED_GZIP
}
