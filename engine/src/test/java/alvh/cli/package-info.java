/// Tests of the verbs, driven through their door.
@NullMarked
package alvh.cli;

import org.jspecify.annotations.NullMarked;
