/// Tests of the desk.
@NullMarked
package alvh.desk;

import org.jspecify.annotations.NullMarked;
