/// What could happen next, jointly to SPX, VIX and the VX curve, and what a book is worth then.
@NullMarked
package alvh.scenario;

import org.jspecify.annotations.NullMarked;
