/**
 * Love banks: one per community, each with its policy pack and its books. Knows places, not members.
 */
@NullMarked
package org.lovebank.timebank.branch;

import org.jspecify.annotations.NullMarked;
