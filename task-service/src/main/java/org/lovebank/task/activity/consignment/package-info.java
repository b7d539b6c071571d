/** Consigned work 代收代卖: what trainees of a series made and what it was sold for, as notes in cents. No way leads from here into the ledger. */
@NullMarked
package org.lovebank.task.activity.consignment;

import org.jspecify.annotations.NullMarked;
