/**
 * Saved time set aside for one's own order, and what becomes of it: paid for the service record of the order, or given
 * back. Knows orders and records by id only; who serves whom is not its business.
 */
@NullMarked
package org.lovebank.timebank.hold;

import org.jspecify.annotations.NullMarked;
