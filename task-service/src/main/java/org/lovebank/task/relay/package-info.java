/** Relays 接力: a volunteer who cannot come hands a promise to a colleague, who takes it over in person. */
@NullMarked
package org.lovebank.task.relay;

import org.jspecify.annotations.NullMarked;
