/// Tests of the YAML readers.
@NullMarked
package alvh.workspace;

import org.jspecify.annotations.NullMarked;
