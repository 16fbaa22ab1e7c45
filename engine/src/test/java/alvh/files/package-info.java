/// Tests of the readers, on small samples of our own and on the real files.
@NullMarked
package alvh.files;

import org.jspecify.annotations.NullMarked;
