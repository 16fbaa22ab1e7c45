/// Tests of [alvh.rebuild].
@NullMarked
package alvh.rebuild;

import org.jspecify.annotations.NullMarked;
