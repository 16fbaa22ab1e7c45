/// Tests that look at the project as a whole, and where its real data lies.
@NullMarked
package alvh;

import org.jspecify.annotations.NullMarked;
