/// Tests of fetching against a server of their own that serves real files and misbehaves.
@NullMarked
package alvh.feed;

import org.jspecify.annotations.NullMarked;
