/// Fetches market data over HTTPS into a folder, politely and without ever harming what is there.
///
/// Refuses to know what the data is for. The clock comes from the caller.
@NullMarked
package alvh.feed;

import org.jspecify.annotations.NullMarked;
