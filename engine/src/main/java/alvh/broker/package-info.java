/// The text forms of the brokers: positions and fills in, order tickets out.
///
/// Every line that is not understood is handed back with the reason, never dropped. Refuses to know
/// where the text lies and what is done with it; nothing here sends an order.
@NullMarked
package alvh.broker;

import org.jspecify.annotations.NullMarked;
